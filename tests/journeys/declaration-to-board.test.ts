import { decider, deputyLiaison, inspector, liaison, secretary } from '../../demo/cast'
import { scan } from '../../demo/activities'
import type { Emulator } from '../../emulator'
import { callRoll, decideInMeeting, declareVolunteering, themeDay } from '../support/branch-life'
import { chainProblems } from '../support/chain-invariants'
import { startTestEmulator } from '../support/emulator'
import { peopleProblems } from '../support/people-invariants'
import { ordinary, probationary, setUpSmallBranch, smallCommittee } from '../support/small-branch'
import { StrictWorld } from '../support/strict-world'
import { Witness } from '../support/witness'

/**
 * The product's sentence, lived from end to end through the built functions: 王芳 declares and is
 * explained her points; 何军 was at the theme day, is booked absent, appeals and gets his due.
 * Each test goes on where the one before it ended.
 */
jest.setTimeout(120_000)

let emulator: Emulator
let world: StrictWorld
let witness: Witness
let declaration: string
let activity: string
let appeal: string

const half = '2026-H1'
const [declarer, , appellant, ...panel] = ordinary

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  witness = new Witness(emulator)
  await setUpSmallBranch(world)
})
afterAll(() => emulator.close())
afterEach(() => {
  expect([...chainProblems(emulator), ...peopleProblems(emulator)]).toEqual([])
  expect(witness.look()).toEqual([])
})

test('王芳 declares, and the system says at once what it noticed', async () => {
  world.setClock('2026-03-13 18:20')
  await declareVolunteering(world, 'sun-li', '义务植树', '2026-03-12')
  declaration = await declareVolunteering(world, declarer, '义务植树', '2026-03-12')
  const shown = await world.ask(declarer, 'showDeclaration', { declaration })
  expect(shown.state).toBe('submitted')
  expect(shown.findings.map(({ code }) => code)).toEqual(['samePhoto'])
  expect(shown.actions).toEqual(['withdraw'])
  expect(shown.next?.byDay).toBe('2026-03-18')
})

async function waitingFor(member: string) {
  return (await world.ask(member, 'showEvaluation', {})).declarationsWaiting
}

test('the liaison endorses; the committee decides by recorded votes', async () => {
  world.setClock('2026-03-16 09:00')
  expect(await waitingFor(liaison)).toEqual([{ who: 'liaison', count: 2, mine: true }])
  expect(await waitingFor(secretary)).toEqual([{ who: 'liaison', count: 2, mine: false }])
  const { declarations } = await world.ask(liaison, 'listDeclarationsAwaiting', {})
  expect(declarations).toHaveLength(2)
  for (const one of declarations) {
    await world.ask(liaison, 'endorseDeclaration', { declaration: one.declaration })
  }
  expect(await waitingFor(liaison)).toEqual([{ who: 'committee', count: 2, mine: false }])
  expect(await waitingFor(secretary)).toEqual([{ who: 'committee', count: 2, mine: true }])
  world.setClock('2026-03-30 16:00')
  const meeting = await decideInMeeting(world)
  const { state, items } = await world.ask(secretary, 'showMeeting', { meeting })
  expect(state).toBe('closed')
  expect(items.map(({ result, ayes }) => [result, ayes])).toEqual([
    ['approved', 3],
    ['approved', 3],
  ])
})

test('the points are booked and explained down to who decided', async () => {
  world.setClock('2026-04-02 08:00')
  const { state, entry } = await world.ask(declarer, 'showDeclaration', { declaration })
  expect(state).toBe('posted')
  const shown = await world.ask(declarer, 'showEntry', { entry: entry ?? '' })
  expect(shown).toMatchObject({ indicator: 'L12', ownMonth: '2026-03', hashHolds: true })
  expect(shown.change).toBeGreaterThan(0)
  expect(shown.clause).not.toBe('')
  expect(shown.trail.map(({ by }) => by)).toEqual(['王芳', '李强', '支委会', '积分台账'])
  const { entries } = await world.ask(declarer, 'showMyPoints', {})
  expect(entries.map((line) => line.entry)).toEqual([entry])
})

test('a scan at the theme day says what it will be worth, and books nothing yet', async () => {
  activity = await themeDay(world, '2026-06-18')
  world.setClock('2026-06-18 13:50')
  for (const member of [declarer, secretary, probationary, ...panel]) {
    const reply = await scan(world, member, activity)
    expect(reply).toMatchObject({ activity, before: false, minutesLate: 0 })
    expect(reply.points).toBeGreaterThan(0)
  }
  const { entries } = await world.ask(declarer, 'showMyPoints', {})
  expect(entries).toHaveLength(1)
})

test('the roll books attended and expected for everyone, the caller’s line by another', async () => {
  world.setClock('2026-06-18 16:05')
  await callRoll(world, activity, [appellant])
  expect(await world.refused(liaison, 'checkLineLeft', { activity, attended: true })).toBe(
    'ownMatter',
  )
  await world.ask(deputyLiaison, 'checkLineLeft', { activity, attended: true })
  for (const member of [declarer, appellant, liaison, deputyLiaison, ...smallCommittee]) {
    const { entries } = await world.ask(member, 'showMyPoints', {})
    expect(entries.map(({ indicator }) => indicator)).toContain('L04')
  }
})

test('frozen and briefed, edition 1 is published', async () => {
  world.setClock('2026-07-03 09:30')
  await world.ask(secretary, 'freezeHalfYear', { half, carryOver: false })
  expect(await world.refused(secretary, 'publishBoard', { half })).toBe('notBriefed')
  world.setClock('2026-07-22 17:20')
  await world.ask(secretary, 'recordBriefing', {
    half,
    heldOn: '2026-07-22',
    expected: 11,
    present: 9,
    disputed: ['六月主题党日的到会情况'],
    panel: [...panel],
    panelAyes: 8,
  })
  world.setClock('2026-07-23 09:00')
  await world.ask(secretary, 'publishBoard', { half })
  const board = await world.ask(declarer, 'showBoard', { half })
  expect(board).toMatchObject({ edition: 1, final: false })
  expect(board.memberCount).toBe(12)
  expect(board.editions).toHaveLength(1)
})

test('何军 appeals his absence; the panel grants it, and nobody else may', async () => {
  world.setClock('2026-07-24 19:40')
  const { entries } = await world.ask(appellant, 'showMyPoints', { year: 2026 })
  const absence = entries.find(({ indicator }) => indicator === 'L04')?.entry ?? ''
  const target = { kind: 'entry', entry: absence } as const
  const reason = '当天在现场布置器材，手机没电没能扫码。'
  appeal = (await world.ask(appellant, 'submitAppeal', { target, reason })).appeal
  const vote = { appeal, vote: 'grant', reason: '现场照片能证明到会。' } as const
  expect(await world.refused(appellant, 'voteOnAppeal', vote)).toBe('ownMatter')
  for (const member of [liaison, secretary]) {
    expect(await world.refused(member, 'voteOnAppeal', vote)).toBe('notOnThePanel')
  }
  world.setClock('2026-07-27 10:00')
  for (const member of panel.slice(0, 2)) await world.ask(member, 'voteOnAppeal', vote)
  const { state, newEntry } = await world.ask(appellant, 'showAppeal', { appeal })
  expect(state).toBe('granted')
  const booked = await world.ask(appellant, 'showEntry', { entry: newEntry ?? '' })
  expect(booked).toMatchObject({ bookedHalf: half, reversal: false, reversed: false })
  expect(booked.trail.slice(-5).map(({ what, note }) => [what, note])).toEqual([
    ['提出申诉', reason],
    ['复议：申诉成立', vote.reason],
    ['复议：申诉成立', vote.reason],
    ['申诉成立，已更正入账', undefined],
    ['更正入账', `第 ${booked.sequence} 号分录`],
  ])
  const { entries: after } = await world.ask(appellant, 'showMyPoints', { year: 2026 })
  const reversal = after.find((line) => line.reversal)?.entry ?? ''
  const reversed = await world.ask(appellant, 'showEntry', { entry: reversal })
  expect(reversed.title).toBe(booked.title)
  expect(reversed.trail.slice(-2).map(({ what }) => what)).toEqual(['申诉成立，已更正入账', '冲正'])
})

test('the points are re-booked, edition 2 is out, and edition 1 is still there', async () => {
  await emulator.trigger('clock', 'everyTenMinutes')
  const latest = await world.ask(appellant, 'showBoard', { half })
  expect(latest.edition).toBe(2)
  expect(latest.editions.map(({ edition }) => edition).sort()).toEqual([1, 2])
  expect(latest.mine?.change).toBeGreaterThan(0)
  const first = await world.ask(appellant, 'showBoard', { half, edition: 1 })
  expect(first.edition).toBe(1)
  expect((first.mine?.total ?? 0) + (latest.mine?.change ?? 0)).toBe(latest.mine?.total)
  expect(first.root).not.toBe(latest.root)
})

test('every member can verify the own place in both editions, and the superior can look', async () => {
  const { board } = await world.ask(appellant, 'showBoard', { half })
  const before = await world.ask(appellant, 'showBoard', { half, edition: 1 })
  for (const member of [declarer, appellant, liaison, ...panel]) {
    for (const one of [board, before.board]) {
      expect(await world.ask(member, 'verifyMine', { board: one })).toMatchObject({ holds: true })
    }
  }
  const branch = 'overhaul-branch'
  await expect(world.ask(inspector, 'showBoard', { branch, half })).resolves.toBeDefined()
  expect(await world.refused(decider, 'publishBoard', { half })).toBe('notPermitted')
})

test('unopposed from then on, the board becomes final by the clock', async () => {
  world.setClock('2026-08-18 08:00')
  await emulator.trigger('clock', 'everyTenMinutes')
  expect(await world.ask(declarer, 'showBoard', { half })).toMatchObject({ final: true })
})
