import { addMinutes, dayOf, type Instant } from '@shared/kernel/calendar'
import { database, deleteFiles, uploadFile } from './cloud'
import { find, is } from './database'
import { transact } from './transaction'

/** Links to it work for minutes; the rest is for whoever asks again on the same day. */
const keptMinutes = 24 * 60
/** A run takes a few seconds at the most; the next one goes on. */
const removedAtOnceMax = 50

interface Export {
  /** Follows from what the file holds, so that asking again makes no second one. */
  name: string
  extension: string
  bytes: Buffer
}

/**
 * Stores a file that is made to be fetched, and gives its id. The day stands in its name: a file is
 * never written again under a name that the timer is about to remove. A call that dies before the
 * record leaves one behind, until somebody asks for it again that day.
 */
export async function storeExport({ name, extension, bytes }: Export, now: Instant) {
  const _id = `${name}-${dayOf(now)}.${extension}`
  const file = await uploadFile(`exports/${_id}`, bytes)
  const removeAfter = addMinutes(`${dayOf(now)}T23:59:59.999+08:00`, keptMinutes)
  await transact((transaction) => transaction.put('exports', { _id, file, removeAfter }))
  return file
}

/** For the timer: removes files that were made to be fetched and are old; answers how many. */
export async function removeOldExports(now: Instant): Promise<number> {
  const old = await find(
    'exports',
    { removeAfter: is.lte(now) },
    {
      limit: removedAtOnceMax,
      orderBy: [
        ['removeAfter', 'asc'],
        ['_id', 'asc'],
      ],
    },
  )
  // The files first: a record that stays behind is found again, a file would not be.
  await deleteFiles(old.map(({ file }) => file))
  for (const { _id } of old) await database.collection('exports').doc(_id).remove()
  return old.length
}
