import { database } from './cloud'
import { describeError, isConflict, isMissing } from './cloud-errors'
import type { CollectionName, Documents } from './documents'
import { log } from './log'

/**
 * What takes part in a transaction: documents by id, nothing else. Queries, counts and updates by
 * condition would silently run outside it on this platform, so they do not exist here.
 */
export interface Transaction {
  read<Name extends CollectionName>(
    collection: Name,
    id: string,
  ): Promise<Documents[Name] | undefined>
  /** A new document; throws what `isDuplicate` knows if the id is taken. */
  insert<Name extends CollectionName>(collection: Name, document: Documents[Name]): Promise<void>
  /** An openid that belongs to nobody any more: nothing of it is kept. */
  forgetIdentity(openid: string): Promise<void>
  /** The whole document, new or not. */
  put<Name extends CollectionName>(collection: Name, document: Documents[Name]): Promise<void>
}

/**
 * The commit was sent and no answer came: it may have happened or not.
 * Re-read before answering.
 */
export class UncertainCommit extends Error {}

/** Too many people wrote the same document; nothing was written. */
export class TooManyConflicts extends Error {}

const attemptsMax = 8
const pauseMilliseconds = 15

interface PlatformTransaction {
  collection(name: string): {
    doc(id: string): {
      get(): Promise<{ data: unknown }>
      set(options: { data: object }): Promise<unknown>
      remove(): Promise<unknown>
    }
    add(options: { data: object }): Promise<unknown>
  }
  commit(): Promise<unknown>
  rollback(reason: string): Promise<unknown>
}

/**
 * Runs `body` in one transaction and commits it. `body` may run several times and must do nothing
 * but work on documents. Conflicts are retried here, because the SDK retries only those of the
 * commit and hides those of an operation.
 */
export async function transact<Value>(body: (transaction: Transaction) => Promise<Value>) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce(body)
    } catch (error) {
      if (!isConflict(error)) throw error
      if (attempt === attemptsMax) throw new TooManyConflicts(describeError(error))
      await pause(pauseMilliseconds * 2 ** Math.min(attempt, 5) * (0.5 + Math.random()))
    }
  }
}

async function attemptOnce<Value>(
  body: (transaction: Transaction) => Promise<Value>,
): Promise<Value> {
  const platform = (await database.startTransaction()) as PlatformTransaction
  let value: Value
  try {
    value = await body(documentsOnly(platform))
  } catch (error) {
    await leave(platform)
    throw error
  }
  try {
    await platform.commit()
  } catch (error) {
    if (isConflict(error)) throw error
    // If the commit never arrived, its locks would turn the repetition away until they expire.
    await leave(platform)
    throw new UncertainCommit(describeError(error))
  }
  return value
}

async function leave(platform: PlatformTransaction): Promise<void> {
  try {
    await platform.rollback('left')
  } catch (error) {
    log.warn('rollback failed', { error: describeError(error) })
  }
}

function documentsOnly(platform: PlatformTransaction): Transaction {
  return {
    async read<Name extends CollectionName>(collection: Name, id: string) {
      try {
        const { data } = await platform.collection(collection).doc(id).get()
        return (data ?? undefined) as Documents[Name] | undefined
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    async insert(collection, document) {
      await platform.collection(collection).add({ data: document })
    },
    async forgetIdentity(openid) {
      await platform.collection('identities').doc(openid).remove()
    },
    async put(collection, { _id, ...data }) {
      await platform.collection(collection).doc(_id).set({ data })
    },
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
