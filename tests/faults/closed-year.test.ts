import { decider, deputyLiaison, liaison, secretary } from '../../demo/cast'
import { photo } from '../../demo/photo'
import type { Emulator } from '../../emulator'
import { callRoll, decideInMeeting, declareVolunteering, themeDay } from '../support/branch-life'
import { chainProblems } from '../support/chain-invariants'
import { startTestEmulator } from '../support/emulator'
import { setUpSmallBranch } from '../support/small-branch'
import { stored } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

/**
 * A year is closed with its second half: nothing of it may be under way then, nothing new is taken
 * up for it, and what slipped in while the freeze was being decided stops nothing after it.
 */
jest.setTimeout(60_000)

let emulator: Emulator
let world: StrictWorld
let raced: Record<'returned' | 'endorsed' | 'filed' | 'activity' | 'called', string>

const yearEnd = { half: '2026-H2', carryOver: true }
const duty = { indicator: 'L12', day: '2026-12-31', title: '岁末值守', photos: [] as string[] }
const day = { title: '十二月主题党日', place: '三楼会议室', day: '2026-12-31' }
const hours = { ...day, startsAt: '14:00', endsAt: '16:00', onLeave: [] }
const december = { ...hours, kind: 'themeDay' } as const

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
})
afterAll(() => emulator.close())

function stateOf(declaration: string) {
  return stored(emulator, 'declarations').find(({ _id }) => _id === declaration)?.state
}

async function pendingShown() {
  const shown = await world.ask(secretary, 'showEvaluation', { half: '2026-H2' })
  return [shown.pendingDeclarations, shown.openActivities]
}

async function toDo() {
  const { todos } = await world.ask(secretary, 'showHome', {})
  return todos.map(({ kind }) => kind)
}

test('the second half is not frozen while anything of the year is under way', async () => {
  const activity = await themeDay(world, '2026-12-30')
  world.setClock('2026-12-30 18:00')
  const late = await declareVolunteering(world, 'wang-fang', '岁末慰问，两小时', '2026-08-30')
  await world.ask(liaison, 'endorseDeclaration', { declaration: late })
  world.setClock('2027-01-04 09:00')
  await world.ask(secretary, 'freezeHalfYear', { half: '2026-H1', carryOver: true })
  expect(await toDo()).toContain('freezeHalfYear')
  const refusedWith = async (pending: number[]) => {
    expect(await pendingShown()).toEqual(pending)
    expect(await world.refused(secretary, 'freezeHalfYear', yearEnd)).toBe('matterPendingAtYearEnd')
  }
  await refusedWith([1, 1])
  await decideInMeeting(world)
  await refusedWith([0, 1])
  await callRoll(world, activity)
  // The line of who called the roll is still unchecked.
  await refusedWith([0, 1])
  await world.ask(deputyLiaison, 'checkLineLeft', { activity, attended: true })
  expect([stateOf(late), await pendingShown()]).toEqual(['posted', [0, 0]])
})

async function fileDuty(member: string) {
  const photos = [await world.upload(liaison, 'evidence', photo(9))]
  const given = { ...duty, member, photos, word: '电话' }
  return (await world.ask(liaison, 'fileForMember', given)).declaration
}

test('what comes in while the freeze is being decided cannot be foreseen', async () => {
  const atTheTransaction = { at: 1, action: 'database.startTransaction', functionName: 'api' }
  const held = emulator.faults.hold(atTheTransaction)
  const freezing = world.ask(secretary, 'freezeHalfYear', yearEnd)
  await held.reached
  const returned = await declareVolunteering(world, 'wang-fang', duty.title, duty.day)
  const endorsed = await declareVolunteering(world, 'he-jun', '除夕巡线', duty.day)
  const filed = await fileDuty('gao-feng')
  await world.ask('gao-feng', 'confirmFiling', { declaration: filed })
  const { activity: called } = await world.ask(liaison, 'createActivity', december)
  await callRoll(world, called)
  const { activity } = await world.ask(liaison, 'createActivity', december)
  raced = { returned, endorsed, filed, activity, called }
  held.letGo()
  expect(await freezing).toMatchObject({ state: 'frozen' })
  expect(await toDo()).not.toContain('freezeHalfYear')
  expect(await toDo()).toContain('recordBriefing')
})

test('nothing new is taken up for the closed year', async () => {
  world.setClock('2027-01-05 09:00')
  const photos = [await world.upload('sun-li', 'evidence', photo(8))]
  expect(await world.refused('sun-li', 'submitDeclaration', { ...duty, photos })).toBe('yearClosed')
  expect(await world.refused(liaison, 'createActivity', december)).toBe('yearClosed')
  const { lines } = await world.ask(liaison, 'showActivity', { activity: raced.activity })
  const marks = lines.map(({ member }) => ({ member, attended: true }))
  const roll = { activity: raced.activity, marks }
  expect(await world.refused(liaison, 'closeActivity', roll)).toBe('yearClosed')
  const declaration = raced.returned
  await world.ask(liaison, 'returnDeclaration', { declaration, reason: '请补写地点。' })
  const amended = { declaration, ...duty, photos, keep: [] }
  expect(await world.refused('wang-fang', 'amendDeclaration', amended)).toBe('yearClosed')
  await expect(fileDuty('sun-li')).rejects.toMatchObject({ refusal: { code: 'yearClosed' } })
  const filing = { declaration: raced.filed }
  await world.ask(deputyLiaison, 'returnDeclaration', { ...filing, reason: '请补写地点。' })
  const refiled = { ...filing, ...duty, photos: [], keep: [] }
  expect(await world.refused(liaison, 'amendFiling', refiled)).toBe('yearClosed')
  const changed = { ...hours, activity: raced.activity }
  expect(await world.refused(liaison, 'changeActivity', changed)).toBe('yearClosed')
  const line = { activity: raced.called, attended: true }
  expect(await world.refused(deputyLiaison, 'checkLineLeft', line)).toBe('yearClosed')
})

test('what slipped in goes to the superior, the others of its meeting are booked', async () => {
  const { endorsed: late } = raced
  const fresh = await declareVolunteering(world, 'sun-li', '元旦值守，三小时', '2027-01-01')
  for (const declaration of [late, fresh]) {
    await world.ask(liaison, 'endorseDeclaration', { declaration })
  }
  const meeting = await decideInMeeting(world)
  await emulator.trigger('clock', 'everyTenMinutes')
  expect([stateOf(late), stateOf(fresh)]).toEqual(['referred', 'posted'])
  expect(await world.ask(secretary, 'showMeeting', { meeting })).toMatchObject({ state: 'closed' })
  const decided = { declaration: late, reason: '年度已经结账。' }
  const approval = { ...decided, outcome: 'approve' } as const
  expect(await world.refused(decider, 'decideDeclaration', approval)).toBe('yearClosed')
  await world.ask(decider, 'decideDeclaration', { ...decided, outcome: 'reject' })
  expect(stored(emulator, 'jobs').filter(({ state }) => state === 'running')).toEqual([])
  expect(chainProblems(emulator)).toEqual([])
})
