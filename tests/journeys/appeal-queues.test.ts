import { administrator, decider, deputyLiaison, partyCommittee, secretary } from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { callRoll, themeDay } from '../support/branch-life'
import { startTestEmulator } from '../support/emulator'
import { ordinary, setUpSmallBranch } from '../support/small-branch'
import { StrictWorld } from '../support/strict-world'

/** 何军 sits on the panel, decides for the superior, and appeals an absence of his own. */
jest.setTimeout(60_000)

const half = '2026-H1'
const [, , appellant, ...others] = ordinary

let emulator: Emulator
let world: StrictWorld
let appeal: string

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  const activity = await themeDay(world, '2026-06-18')
  world.setClock('2026-06-18 16:05')
  await callRoll(world, activity, [appellant])
  await world.ask(deputyLiaison, 'checkLineLeft', { activity, attended: true })
  world.setClock('2026-07-03 09:30')
  await world.ask(secretary, 'freezeHalfYear', { half, carryOver: false })
  world.setClock('2026-07-22 17:20')
  await world.ask(secretary, 'recordBriefing', {
    half,
    heldOn: '2026-07-22',
    expected: 11,
    present: 9,
    disputed: [],
    panel: [appellant, ...others],
    panelAyes: 8,
  })
  world.setClock('2026-07-23 09:00')
  const { entries } = await world.ask(appellant, 'showMyPoints', {})
  const target = { kind: 'entry', entry: entries[0]?.entry ?? '' } as const
  appeal = (await world.ask(appellant, 'submitAppeal', { target, reason: '我到了会。' })).appeal
})
afterAll(() => emulator.close())

async function queueOf(member: string): Promise<[appeal: string, mine: boolean][]> {
  const { appeals } = await world.ask(member, 'listAppealsAwaiting', {})
  return appeals.map((one) => [one.appeal, one.mine])
}

test('the panel finds it in the queue, and the appellant of the panel as an own one', async () => {
  expect(await queueOf(others[0])).toEqual([[appeal, false]])
  expect(await queueOf(appellant)).toEqual([[appeal, true]])
  const { actions } = await world.ask(appellant, 'showAppeal', { appeal })
  expect(actions).toEqual(['withdraw'])
})

test('a member who is not on the panel finds nothing, nor does the superior yet', async () => {
  expect(await queueOf(ordinary[0])).toEqual([])
  expect(await queueOf(decider)).toEqual([])
})

test('everybody is told whether they have points, and whether they sit on the panel', async () => {
  const told = async (member: string) => {
    const { scored, onPanel } = await world.ask(member, 'showMe', {})
    return [scored, onPanel]
  }
  expect(await told(others[0])).toEqual([true, true])
  expect(await told(ordinary[0])).toEqual([true, false])
  expect(await told(decider)).toEqual([false, false])
  expect(await told(administrator.member)).toEqual([false, false])
})

test('who was elected to the panel and is under 留党察看 by now reconsiders nothing', async () => {
  const [, member] = others
  const { fields, revision } = await world.ask(administrator.member, 'showMember', { member })
  const after = { ...fields, underProbation: true }
  const change = { member, revision, fields: after, on: '2026-07-22', basis: '处分决定' }
  await world.ask(administrator.member, 'changeMember', change)
  const ballot = { appeal, vote: 'deny' as const, reason: '没有到会。' }
  expect(await world.refused(member, 'voteOnAppeal', ballot)).toBe('notOnThePanel')
})

test('once overdue it is the superior’s, and an own one once in the queue of a decider', async () => {
  await world.ask(administrator.member, 'appointMember', {
    member: appellant,
    organisation: partyCommittee.organisation,
    role: 'decider',
    from: '2026-07-23',
    resolution: '党委会决议',
  })
  world.setClock('2026-08-10 08:00')
  await emulator.trigger('clock', 'everyTenMinutes')
  expect(await queueOf(decider)).toEqual([[appeal, false]])
  expect(await queueOf(appellant)).toEqual([[appeal, true]])
  expect(await queueOf(others[0])).toEqual([])
})

test('decided, it waits for nobody', async () => {
  const reason = '现场照片能证明到会。'
  await world.ask(decider, 'decideAppeal', { appeal, vote: 'grant', reason })
  for (const member of [decider, appellant]) expect(await queueOf(member)).toEqual([])
})

test('in the half that runs, the panel elected last reconsiders', async () => {
  const activity = await themeDay(world, '2026-08-12')
  world.setClock('2026-08-12 16:05')
  await callRoll(world, activity, [ordinary[0]])
  world.setClock('2026-08-13 09:00')
  const { entries } = await world.ask(ordinary[0], 'showMyPoints', {})
  const target = { kind: 'entry', entry: entries[0]?.entry ?? '' } as const
  const reply = await world.ask(ordinary[0], 'submitAppeal', { target, reason: '我到了会。' })
  expect(reply.state).toBe('reconsidering')
  const { panelSize, excluded } = await world.ask(ordinary[0], 'showAppeal', {
    appeal: reply.appeal,
  })
  expect([panelSize, excluded.map(({ why }) => why)]).toEqual([
    others.length,
    ['已离开支部，或没有表决权'],
  ])
  expect(await queueOf(others[0])).toEqual([[reply.appeal, false]])
})
