import type { Probe } from './index'
import { database, people } from './database'

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

export const transactions: Record<string, Probe> = {
  async commitTwoWrites({ id }) {
    return database().runTransaction(async (transaction) => {
      const collection = transaction.collection('people')
      await collection.add({ data: { _id: `${String(id)}-b`, points: 1 } })
      await collection.doc(String(id)).update({ data: { points: 5 } })
      const own = await collection.doc(String(id)).get()
      const outside = await people().doc(String(id)).get()
      return { own: own.data, outside: outside.data }
    })
  },
  async rollBack({ id }) {
    const transaction = await database().startTransaction()
    await transaction
      .collection('people')
      .doc(String(id))
      .update({ data: { points: 9 } })
    await transaction.rollback()
    return (await people().doc(String(id)).get()).data
  },
  /** Two transactions write one document: the second is refused at its write. */
  async conflictOnOperation({ id }) {
    const first = await database().startTransaction()
    const second = await database().startTransaction()
    await first
      .collection('people')
      .doc(String(id))
      .update({ data: { points: 1 } })
    try {
      await second
        .collection('people')
        .doc(String(id))
        .update({ data: { points: 2 } })
      return 'both wrote'
    } finally {
      await first.commit()
    }
  },
  /** How often the callback runs when another transaction holds the document. */
  async attemptsOnOperationConflict({ id }) {
    const holder = await database().startTransaction()
    await holder
      .collection('people')
      .doc(String(id))
      .update({ data: { points: 1 } })
    let attempts = 0
    try {
      await database().runTransaction(async (transaction) => {
        attempts += 1
        await transaction
          .collection('people')
          .doc(String(id))
          .update({ data: { points: 2 } })
      })
    } catch {
      return attempts
    } finally {
      await holder.rollback()
    }
    return 'no conflict'
  },
  /** How often the callback runs until the commit succeeds, and what is then stored. */
  async attemptsOnCommitConflict({ id }) {
    let attempts = 0
    const command = database().command
    await database().runTransaction(async (transaction) => {
      attempts += 1
      const person = transaction.collection('people').doc(String(id))
      await person.update({ data: { points: command.inc(1) } })
    })
    return { attempts, data: (await people().doc(String(id)).get()).data }
  },
  /** A transaction does not see what others write after its first read. */
  async snapshot({ id }) {
    const transaction = await database().startTransaction()
    const person = transaction.collection('people').doc(String(id))
    const before = await person.get()
    await people()
      .doc(String(id))
      .update({ data: { points: 77 } })
    const after = await person.get()
    await transaction.rollback()
    return [before.data, after.data]
  },
  /** A document that others wrote since the snapshot cannot be written. */
  async writeAfterOthers({ id }) {
    const transaction = await database().startTransaction()
    const person = transaction.collection('people').doc(String(id))
    await person.get()
    await people()
      .doc(String(id))
      .update({ data: { points: 78 } })
    await person.update({ data: { points: 79 } })
    return 'written'
  },
  async expire({ id, milliseconds }) {
    const transaction = await database().startTransaction()
    const person = transaction.collection('people').doc(String(id))
    await person.update({ data: { points: 1 } })
    await sleep(Number(milliseconds))
    await transaction.commit()
    return 'committed'
  },
  /** What the transaction's type offers and the wire does not carry. */
  async whereRunsOutside({ id }) {
    const transaction = await database().startTransaction()
    await transaction
      .collection('people')
      .where({ _id: id })
      .update({ data: { points: 55 } })
    await transaction.rollback()
    return (await people().doc(String(id)).get()).data
  },
  async setNewInside({ id }) {
    return database().runTransaction(async (transaction) => {
      const person = transaction.collection('people').doc(String(id))
      return person.set({ data: { points: 1 } })
    })
  },
  async missingInside({ id }) {
    return database().runTransaction(async (transaction) =>
      transaction.collection('people').doc(String(id)).get(),
    )
  },
  async addTakenInside({ id }) {
    return database().runTransaction(async (transaction) =>
      transaction.collection('people').add({ data: { _id: id } }),
    )
  },
  /** A plain write while a transaction holds the document for a moment. */
  async plainWriteWaits({ id, milliseconds }) {
    const transaction = await database().startTransaction()
    const person = transaction.collection('people').doc(String(id))
    await person.update({ data: { points: 1 } })
    const started = Date.now()
    const plain = people()
      .doc(String(id))
      .update({ data: { points: 2 } })
    await sleep(Number(milliseconds))
    await transaction.commit()
    await plain
    const { data } = await people().doc(String(id)).get()
    return { waited: Date.now() - started, data }
  },
  async increaseInTransaction({ id, pauseMilliseconds }) {
    return database().runTransaction(async (transaction) => {
      const person = transaction.collection('people').doc(String(id))
      const { data } = await person.get()
      if (pauseMilliseconds !== undefined) await sleep(Number(pauseMilliseconds))
      const points = Number(data['points'] ?? 0)
      await person.update({ data: { points: points + 1 } })
      return points + 1
    })
  },
}
