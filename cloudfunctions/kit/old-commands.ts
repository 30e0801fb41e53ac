import { addMinutes, type Instant } from '@shared/kernel/calendar'
import { database, is } from './cloud'
import { find } from './database'

/** Longer than anybody leaves a form that was sent and not answered (docs/adr/0010). */
export const commandKeptDays = 90
/** A run takes a few seconds at the most; the next one goes on. */
export const forgottenAtOnceMax = 100

export function forgetAfter(at: Instant): Instant {
  return addMinutes(at, commandKeptDays * 24 * 60)
}

/** Records that keep house; nothing else is ever removed here. */
export type ForgottenCollection =
  'commands' | 'bindingCodes' | 'bindingAttempts' | 'accessLog' | 'textChecks'

/**
 * For the timer: forgets the oldest records whose time is over, and answers how many, one by one.
 * A record that does not say when it may be forgotten is a marker and is never found here.
 */
export async function forgetOld(collection: ForgottenCollection, now: Instant): Promise<number> {
  const old = await find(
    collection,
    { forgetAfter: is.lt(now) },
    {
      limit: forgottenAtOnceMax,
      orderBy: [
        ['forgetAfter', 'asc'],
        ['_id', 'asc'],
      ],
      fields: { _id: true },
    },
  )
  for (const { _id } of old) await database.collection(collection).doc(_id).remove()
  return old.length
}
