import { liaison, secretary } from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { declareVolunteering } from '../support/branch-life'
import { startTestEmulator } from '../support/emulator'
import { ordinary, setUpSmallBranch, smallCommittee } from '../support/small-branch'
import { StrictWorld } from '../support/strict-world'

/** A meeting on two declarations, one of them a committee member's own. */
jest.setTimeout(60_000)

const [, officer, discipline] = smallCommittee

let emulator: Emulator
let world: StrictWorld
let meeting: string
let own: string
let other: string

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  world.setClock('2026-03-13 18:20')
  own = await declareVolunteering(world, officer, '社区服务', '2026-03-12')
  other = await declareVolunteering(world, ordinary[0], '义务植树', '2026-03-12')
  for (const declaration of [own, other]) {
    await world.ask(liaison, 'endorseDeclaration', { declaration })
  }
  meeting = (await world.ask(secretary, 'openMeeting', { title: '支委会' })).meeting
})
afterAll(() => emulator.close())

async function toVoteIn(member: string): Promise<number> {
  const { todos } = await world.ask(member, 'showHome', {})
  return todos.find(({ kind }) => kind === 'voteInMeeting')?.count ?? 0
}

function vote(member: string, items: string[]) {
  const votes = items.map((item) => ({ item, vote: 'aye' as const }))
  return world.ask(member, 'castVotes', { meeting, votes })
}

test('one meeting is one thing to do, however many items it has', async () => {
  for (const member of smallCommittee) expect(await toVoteIn(member)).toBe(1)
  expect(await toVoteIn(ordinary[0])).toBe(0)
})

test('it stays with who said nothing, or not on everything', async () => {
  await vote(discipline, [])
  expect(await toVoteIn(discipline)).toBe(1)
  const { presentCount } = await world.ask(secretary, 'showMeeting', { meeting })
  expect(presentCount).toBe(0)
  await vote(discipline, [own])
  expect(await toVoteIn(discipline)).toBe(1)
  await vote(discipline, [other])
  expect(await toVoteIn(discipline)).toBe(0)
})

test('what one must not vote on is nothing to do', async () => {
  await vote(officer, [other])
  expect(await toVoteIn(officer)).toBe(0)
})

test('who must not vote on anything has to come, and no more', async () => {
  await vote(secretary, [own, other])
  await world.ask(secretary, 'closeMeeting', { meeting, reasons: [] })
  world.setClock('2026-03-20 18:20')
  const alone = await declareVolunteering(world, officer, '清扫积雪', '2026-03-14')
  await world.ask(liaison, 'endorseDeclaration', { declaration: alone })
  meeting = (await world.ask(secretary, 'openMeeting', { title: '支委会' })).meeting
  const actionsOf = async (member: string) =>
    (await world.ask(member, 'showMeeting', { meeting })).actions
  expect(await actionsOf(officer)).toEqual(['attend'])
  expect(await actionsOf(secretary)).toEqual(['vote', 'close'])
  expect(await toVoteIn(officer)).toBe(1)
  await vote(officer, [])
  expect(await actionsOf(officer)).toEqual([])
  expect(await toVoteIn(officer)).toBe(0)
  const { presentCount } = await world.ask(secretary, 'showMeeting', { meeting })
  expect(presentCount).toBe(1)
})
