import type { Instant } from '@shared/kernel/calendar'
import { pageCount, pageId } from '@shared/roster/import'
import { database } from '../../kit/cloud'
import { find, is, put } from '../../kit/database'

/** A run takes a few seconds at the most; the next one goes on. */
const removedAtOnceMax = 20

/**
 * For the timer: the lines of old sheets are forgotten, and with them what was never confirmed. Who
 * confirmed what stays. Answers how many.
 */
export async function removeOldRosterImports(now: Instant): Promise<number> {
  const old = await find(
    'rosterImports',
    { removeAfter: is.lt(now) },
    {
      limit: removedAtOnceMax,
      orderBy: [
        ['removeAfter', 'asc'],
        ['_id', 'asc'],
      ],
    },
  )
  for (const one of old) {
    if (one.state === 'running') continue
    for (let page = 0; page < pageCount(one); page += 1) {
      await database.collection('rosterImportPages').doc(pageId(one._id, page)).remove()
    }
    if (one.state === 'done') await put('rosterImports', { ...one, removeAfter: undefined })
    else await database.collection('rosterImports').doc(one._id).remove()
  }
  return old.length
}
