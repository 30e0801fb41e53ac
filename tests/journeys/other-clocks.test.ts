import { firstBook } from '@shared/rulebook/first-book'
import { defaultProvisions } from '@shared/rulebook/provisions'
import { decider, deputyLiaison, liaison, secretary } from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { callRoll, declareVolunteering, themeDay } from '../support/branch-life'
import { startTestEmulator } from '../support/emulator'
import { boardProblems } from '../support/board-invariants'
import { ordinary, setUpSmallBranch } from '../support/small-branch'
import { storedOne } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

/** A branch whose rulebook has other clocks than the default one, in every one that is used. */
jest.setTimeout(60_000)

const clocks = {
  ...defaultProvisions.clocks,
  endorseWorkingDays: 1,
  amendWorkingDays: 4,
  decideWorkingDays: 2,
  noticeWorkingDays: 7,
  appealAfterNoticeWorkingDays: 3,
  appealDecideWorkingDays: 6,
  secondAppealWorkingDays: 2,
  signInBeforeMinutes: 60,
  signInAfterMinutes: 30,
  codeSlotSeconds: 30,
  codeGraceSlots: 0,
}
const half = '2026-H1'
const [member, late, absent, ...panel] = ordinary

let emulator: Emulator
let world: StrictWorld

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world, { ...firstBook, clocks })
})
afterAll(() => emulator.close())

const tick = () => emulator.trigger('clock', 'everyTenMinutes')
const dueOf = async (declaration: string) =>
  (await world.ask(member, 'showDeclaration', { declaration })).dueDay

async function returned(day: string): Promise<string> {
  const declaration = await declareVolunteering(world, member, '社区服务', day)
  await world.ask(liaison, 'returnDeclaration', { declaration, reason: '请补拍。' })
  return declaration
}

async function planned(day: string): Promise<string> {
  const about = { kind: 'themeDay', title: '主题党日', place: '三楼会议室' } as const
  const times = { day, startsAt: '14:00', endsAt: '16:00', onLeave: [] }
  return (await world.ask(liaison, 'createActivity', { ...about, ...times })).activity
}

test('each step of a declaration is due by the rulebook, and the texts say so', async () => {
  // A Friday.
  world.setClock('2026-03-13 18:20')
  const { nextSteps } = await world.ask(member, 'listDeclarable', {})
  expect(nextSteps).toContain('约 3 个工作日')
  const declaration = await declareVolunteering(world, member, '社区服务', '2026-03-12')
  expect(await dueOf(declaration)).toBe('2026-03-16')
  const { declarations } = await world.ask(liaison, 'listDeclarationsAwaiting', {})
  expect(declarations).toMatchObject([{ amendBy: '2026-03-19' }])
  await world.ask(liaison, 'endorseDeclaration', { declaration })
  expect(await dueOf(declaration)).toBe('2026-03-17')
  const other = await returned('2026-03-12')
  expect(await dueOf(other)).toBe('2026-03-19')
  world.setClock('2026-03-20 00:10')
  await tick()
  expect((await world.ask(member, 'showDeclaration', { declaration: other })).state).toBe('lapsed')
})

test('the door of an activity and its code keep the rulebook’s minutes and seconds', async () => {
  const activity = await themeDay(world, '2026-03-25')
  expect(await world.ask(member, 'showActivity', { activity })).toMatchObject({
    signInOpensAt: '2026-03-25T13:00:00.000+08:00',
    signInClosesAt: '2026-03-25T14:30:00.000+08:00',
  })
  world.setClock('2026-03-25 13:05')
  const { codes, slotSeconds } = await world.ask(liaison, 'issueSignInCodes', { activity })
  expect(slotSeconds).toBe(30)
  const [first, second] = codes.map(({ from }) => Date.parse(from))
  expect((second ?? 0) - (first ?? 0)).toBe(30_000)
  await world.ask(member, 'signIn', { code: codes[0]?.text ?? '' })
  world.setClock('2026-03-25 14:20')
  const { lines } = await world.ask(liaison, 'showActivity', { activity })
  const marks = lines
    .filter((line) => line.member !== liaison)
    .map((line) => ({ member: line.member, attended: true }))
  const roll = { activity, marks }
  expect(await world.refused(liaison, 'closeActivity', roll)).toBe('signInStillOpen')
  world.setClock('2026-03-25 14:31')
  await world.ask(liaison, 'closeActivity', roll)
  await world.ask(deputyLiaison, 'checkLineLeft', { activity, attended: true })
})

describe('the board', () => {
  beforeAll(async () => {
    const activity = await themeDay(world, '2026-06-18')
    world.setClock('2026-06-18 16:05')
    await callRoll(world, activity, [absent, late, member])
    await world.ask(deputyLiaison, 'checkLineLeft', { activity, attended: true })
    world.setClock('2026-07-03 09:30')
    await world.ask(secretary, 'freezeHalfYear', { half, carryOver: true })
    world.setClock('2026-07-22 17:20')
    const held = { heldOn: '2026-07-22', expected: 11, present: 9, disputed: [], panelAyes: 8 }
    await world.ask(secretary, 'recordBriefing', { half, ...held, panel })
  })

  test('says for how long it will be open to objections, and until when', async () => {
    world.setClock('2026-07-23 09:00')
    const { noticeWorkingDays } = await world.ask(secretary, 'showEvaluation', { half })
    expect(noticeWorkingDays).toBe(7)
    await world.ask(secretary, 'publishBoard', { half })
    const board = await world.ask(member, 'showBoard', {})
    expect(board).toMatchObject({ noticeEndsOn: '2026-08-03', noticeDaysLeft: 7 })
    expect(board).toMatchObject({ appealsEndOn: '2026-08-06', appealsOpen: true })
  })

  const missedBy = async (who: string) => {
    const { entries } = await world.ask(who, 'showMyPoints', {})
    const missed = entries.find(({ ownMonth }) => ownMonth === '2026-06')?.entry ?? ''
    return { kind: 'entry' as const, entry: missed }
  }
  /** The absence of June. */
  const appeal = async (who: string) => {
    const target = await missedBy(who)
    return world.ask(who, 'submitAppeal', { target, reason: '我到了会。' })
  }
  /** Two of the panel's three. */
  const deny = async (denied: string) => {
    const reason = '签到表上没有。'
    for (const voter of panel.slice(0, 2)) {
      await world.ask(voter, 'voteOnAppeal', { appeal: denied, vote: 'deny', reason })
    }
  }
  const denyAbove = (denied: string) => {
    const ballot = { appeal: denied, vote: 'deny', reason: '照片不是当天的。' } as const
    return world.ask(decider, 'decideAppeal', ballot)
  }

  test('hears an appeal in the rulebook’s days, and once more in the rulebook’s days', async () => {
    const { entry } = await missedBy(absent)
    expect(await world.ask(absent, 'showEntry', { entry })).toMatchObject({
      appealLastDay: '2026-08-06',
      appealWorkingDays: 6,
    })
    const made = await appeal(absent)
    expect(made.dueDay).toBe('2026-07-31')
    const { appeal: other } = await appeal(late)
    for (const one of [made.appeal, other]) await deny(one)
    expect(storedOne(emulator, 'appeals', made.appeal).secondAppealEndsOn).toBe('2026-07-27')
    world.setClock('2026-07-27 23:00')
    const second = await appeal(absent)
    expect(second).toMatchObject({ state: 'referred', dueDay: '2026-08-04' })
    await denyAbove(second.appeal)
    world.setClock('2026-07-28 09:00')
    const target = await missedBy(late)
    const again = { target, reason: '照片里有我。' }
    expect(await world.refused(late, 'submitAppeal', again)).toBe('appealTooLate')
  })

  const stateAt = async (time: string) => {
    world.setClock(time)
    await tick()
    return (await world.ask(secretary, 'showEvaluation', { half })).state
  }

  test('is final after its own last day to appeal, once nothing is open', async () => {
    expect(await stateAt('2026-08-06 00:10')).toBe('published')
    const { appeal: last } = await appeal(member)
    expect(await stateAt('2026-08-07 00:10')).toBe('published')
    await deny(last)
    expect(await stateAt('2026-08-07 09:10')).toBe('final')
  })

  test('is open once more while the superior hears a second appeal', async () => {
    world.setClock('2026-08-10 09:00')
    const { appeal: second } = await appeal(member)
    expect(await stateAt('2026-08-10 09:10')).toBe('published')
    expect(boardProblems(emulator)).toEqual([])
    await denyAbove(second)
    expect(await stateAt('2026-08-10 09:20')).toBe('final')
  })
})

test('a later rulebook of the same half moves nothing that runs', async () => {
  world.setClock('2026-08-13 09:00')
  const before = await returned('2026-08-12')
  expect(await dueOf(before)).toBe('2026-08-19')
  const activity = await planned('2026-08-20')
  const version = { version: '2026-2', startsWith: '2026-H2' }
  const { draft, revision } = await world.ask(secretary, 'startRulebookDraft', version)
  const basis = { kind: 'analysis' as const, text: '时限太短，倒班的党员来不及补充。' }
  const rulebook = { ...firstBook, ...version }
  await world.ask(secretary, 'replaceRulebookDraft', { draft, revision, rulebook, basis })
  await world.ask(secretary, 'proposeRulebook', { draft })
  const held = { title: '八月党员大会', heldOn: '2026-08-13', expected: 11, present: 10, ayes: 9 }
  await world.ask(secretary, 'adoptRulebookDraft', { draft, decision: held })
  world.setClock('2026-08-13 09:05')
  expect(await dueOf(await returned('2026-08-12'))).toBe('2026-08-27')
  expect(await dueOf(before)).toBe('2026-08-19')
  const opensAt = async (id: string) =>
    (await world.ask(member, 'showActivity', { activity: id })).signInOpensAt
  expect(await opensAt(activity)).toBe('2026-08-20T13:00:00.000+08:00')
  const next = await planned('2026-08-21')
  expect(await opensAt(next)).toBe('2026-08-21T13:40:00.000+08:00')
})
