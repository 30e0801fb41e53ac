import { database, people, type Database } from './database'
import type { Probe } from './index'

type Commands = Database['command']

/** Sets a person, updates it with commands and gives back what is then there. */
function afterUpdate(change: (command: Commands) => object): Probe {
  return async ({ id, data }) => {
    const person = people().doc(String(id))
    await person.set({ data: data as object })
    const { stats } = await person.update({ data: change(database().command) })
    return { stats, data: (await person.get()).data }
  }
}

const found =
  (condition: (command: Commands) => object): Probe =>
  async () => {
    const query = people().where(condition(database().command))
    const { data } = await query.orderBy('_id', 'asc').get()
    return data.map((document) => document._id)
  }

export const commands: Record<string, Probe> = {
  increase: afterUpdate((_) => ({ points: _.inc(2), 'deep.points': _.inc(-1), fresh: _.inc(5) })),
  multiply: afterUpdate((_) => ({ points: _.mul(3) })),
  pushOne: afterUpdate((_) => ({ list: _.push(['c']) })),
  pushMany: afterUpdate((_) => ({ list: _.push({ each: ['x', 'y'], position: 1 }) })),
  unshiftOne: afterUpdate((_) => ({ list: _.unshift(['z']) })),
  popAndSet: afterUpdate((_) => ({ list: _.pop(), other: 1 })),
  pullOne: afterUpdate((_) => ({ list: _.pull('a') })),
  addToSet: afterUpdate((_) => ({ list: _.addToSet('a') })),
  setObject: afterUpdate((_) => ({ deep: _.set({ only: true }) })),
  mergeObject: afterUpdate(() => ({ deep: { more: true } })),
  removeField: afterUpdate((_) => ({ points: _.remove() })),
  setInside: afterUpdate(() => ({ 'points.inner': 1 })),
  findIn: found((_) => ({ _id: _.in(['cmd-1', 'cmd-3', 'cmd-9']) })),
  findAnd: found((_) => ({ branch: 'commands', number: _.gt(1).and(_.lt(4)) })),
  findOr: found((_) => _.or([{ _id: 'cmd-1' }, { branch: 'commands', number: 4 }])),
  findExpressionAnd: found((_) => _.and([{ branch: 'commands' }, { number: _.neq(1) }])),
  findExists: found((_) => ({ branch: 'commands', tags: _.exists(true) })),
  findByTag: found(() => ({ tags: 'red' })),
  findByExpression: found(() => ({ branch: 'commands', name: /^二/ })),
  findNull: found(() => ({ branch: 'commands', tags: null })),
}
