import type { Probe } from './index'
import { database, people } from './database'

export const documents: Record<string, Probe> = {
  addPerson: ({ data }) => people().add({ data: data as object }),
  addTo: ({ collection, data }) =>
    database()
      .collection(String(collection))
      .add({ data: data as object }),
  removeFrom: ({ collection, id }) =>
    database().collection(String(collection)).doc(String(id)).remove(),
  async addManyPeople({ count, branch }) {
    const list = Array.from({ length: Number(count) }, (_, number) => ({
      _id: `${String(branch)}-${String(number).padStart(5, '0')}`,
      branch,
      number,
    }))
    // The SDK's types say one document; its code takes a list too.
    await people().add({ data: list })
    return list.length
  },
  getPerson: ({ id }) => people().doc(String(id)).get(),
  getPersonLeniently: ({ id }) =>
    database({ throwOnNotFound: false }).collection('people').doc(String(id)).get(),
  setPerson: ({ id, data }) =>
    people()
      .doc(String(id))
      .set({ data: data as object }),
  updatePerson: ({ id, data }) =>
    people()
      .doc(String(id))
      .update({ data: data as object }),
  removePerson: ({ id }) => people().doc(String(id)).remove(),
  findPeople: ({ where }) =>
    people()
      .where(where as object)
      .get(),
  findPeopleLimited: ({ where, limit }) =>
    people()
      .where(where as object)
      .limit(Number(limit))
      .get(),
  pagePeople: ({ where, after, limit }) =>
    people()
      .where({ ...(where as object), _id: database().command.gt(after) })
      .orderBy('_id', 'asc')
      .limit(Number(limit))
      .field({ number: true })
      .get(),
  newestPeople: ({ where, skip }) =>
    people()
      .where(where as object)
      .orderBy('number', 'desc')
      .skip(Number(skip))
      .limit(2)
      .get(),
  updateWhere: ({ where, data }) =>
    people()
      .where(where as object)
      .update({ data: data as object }),
  removeWhere: ({ where }) =>
    people()
      .where(where as object)
      .remove(),
  countWhere: ({ where }) =>
    people()
      .where(where as object)
      .count(),
  aggregateAll: ({ where }) =>
    people()
      .aggregate()
      .match(where as object)
      .end(),
  aggregateLimited: ({ where, limit }) =>
    people()
      .aggregate()
      .match(where as object)
      .limit(Number(limit))
      .end(),
  aggregateByBranch: () =>
    people()
      .aggregate()
      .group({ _id: '$branch', total: database().command.aggregate.sum('$number') })
      .sort({ _id: 1 })
      .end(),
  createCollection: ({ name }) => database().createCollection(String(name)),
  async storeDates({ id }) {
    const given = new Date('2026-03-01T08:00:00.000Z')
    const data = {
      given,
      server: database().serverDate(),
      later: database().serverDate({ offset: 60_000 }),
      nested: { list: [{ at: given }] },
    }
    await people().doc(String(id)).set({ data })
    const read = (await people().doc(String(id)).get()).data as unknown as typeof data
    return {
      kinds: [read.given, read.server, read.nested.list[0]?.at].map((at) => at instanceof Date),
      same: read.given.getTime() === given.getTime(),
      offset: read.later.getTime() - read.server.getTime(),
      server: read.server,
      functionNow: new Date(),
    }
  },
  async findByDate({ id }) {
    const { command } = database()
    const before = await people()
      .where({ _id: String(id), given: command.lt(new Date('2026-03-01T08:00:00.001Z')) })
      .get()
    const after = await people()
      .where({ _id: String(id), given: command.gt(new Date('2026-03-01T08:00:00.000Z')) })
      .get()
    return [before.data.length, after.data.length]
  },
}
