import { deputyLiaison, inspector, liaison, secretary } from '../../demo/cast'
import { scan } from '../../demo/activities'
import type { Emulator } from '../../emulator'
import { callRoll, themeDay } from '../support/branch-life'
import { chainProblems } from '../support/chain-invariants'
import { startTestEmulator } from '../support/emulator'
import { peopleProblems } from '../support/people-invariants'
import { ordinary, setUpSmallBranch } from '../support/small-branch'
import { stored } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

/** An activity that is put right, called early, or called off; and what nobody ever calls. */
jest.setTimeout(60_000)

let emulator: Emulator
let world: StrictWorld
const [member, other, absent] = ordinary
const reason = '会议室停电，改到下周'
const times = { startsAt: '14:00', endsAt: '16:00' }
const form = { title: '主题党日', place: '三楼会议室', ...times, onLeave: [] as string[] }

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
})
afterAll(() => emulator.close())
afterEach(() => {
  expect([...chainProblems(emulator), ...peopleProblems(emulator)]).toEqual([])
})

const shownTo = (who: string, activity: string) => world.ask(who, 'showActivity', { activity })
const homeOf = (who: string) => world.ask(who, 'showHome', {})
const change = (activity: string, next: object) => ({ activity, day: '', ...form, ...next })
const factsOf = (activity: string) =>
  stored(emulator, 'entries').filter((one) => one.kind === 'fact' && one.matter === activity)

describe('cancelling', () => {
  let activity: string

  beforeAll(async () => {
    activity = await themeDay(world, '2026-03-06')
    world.setClock('2026-03-06 13:50')
    await scan(world, member, activity)
  })

  test('is an organiser’s', async () => {
    const cancelling = { activity, reason }
    expect(await world.refused(member, 'cancelActivity', cancelling)).toBe('notPermitted')
    expect(await world.refused(inspector, 'cancelActivity', cancelling)).toBe('notPermitted')
    expect((await shownTo(member, activity)).actions).not.toContain('cancel')
    expect((await shownTo(secretary, activity)).actions).toEqual(
      expect.arrayContaining(['change', 'cancel']),
    )
    expect(await world.ask(secretary, 'cancelActivity', cancelling)).toEqual({
      activity,
      state: 'cancelled',
    })
  })

  test('is told to those who had signed in, and to those who were expected', async () => {
    const shown = await shownTo(member, activity)
    expect(shown).toMatchObject({ state: 'cancelled', mine: 'signedIn', expectedCount: 0 })
    expect(shown.cancelled).toEqual({ at: expect.any(String) as string, byName: '郑国华', reason })
    expect(await shownTo(other, activity)).toMatchObject({ mine: 'notExpected', actions: [] })
    const { activities } = await world.ask(member, 'listActivities', {})
    expect(activities[0]).toMatchObject({ cancelReason: reason, mine: 'signedIn' })
    const { cancelled, activity: next } = await homeOf(other)
    expect([cancelled, next]).toEqual([expect.objectContaining({ activity, reason }), undefined])
    const { lines } = await shownTo(liaison, activity)
    expect(lines.map((line) => line.member)).toEqual([member])
  })

  test('hides none that takes place', async () => {
    const later = { ...form, kind: 'themeDay' as const, day: '2026-03-09' }
    const created = await world.ask(liaison, 'createActivity', later)
    const { cancelled, cancelledBeside, activity: next } = await homeOf(other)
    expect([cancelled, cancelledBeside]).toEqual([undefined, 1])
    expect(next?.activity).toBe(created.activity)
    await world.ask(liaison, 'cancelActivity', { activity: created.activity, reason })
    expect((await homeOf(other)).cancelled?.activity).toBe(activity)
  })

  test('is said until it would have been over, and is nothing to do after that', async () => {
    world.setClock('2026-03-06 16:01')
    const { cancelled, todos } = await homeOf(liaison)
    expect(cancelled?.activity).not.toBe(activity)
    expect(todos.map(({ kind }) => kind)).not.toContain('callRoll')
  })

  test('ends it: no roll, no change, no second time, and nothing is booked', async () => {
    const marks = [{ member, attended: true }]
    const again = { activity, reason: '再次' }
    for (const refused of [
      await world.refused(liaison, 'closeActivity', { activity, marks }),
      await world.refused(liaison, 'changeActivity', change(activity, { day: '2026-03-06' })),
      await world.refused(liaison, 'cancelActivity', again),
    ]) {
      expect(refused).toBe('activityCancelled')
    }
    expect(await world.refused(liaison, 'checkLineLeft', { activity, attended: true })).toBe(
      'noLineLeft',
    )
    await emulator.trigger('clock', 'everyTenMinutes')
    expect(factsOf(activity)).toEqual([])
  })
})

test('who missed it while others came does not cancel it: one who came does', async () => {
  const activity = await themeDay(world, '2026-03-10')
  world.setClock('2026-03-10 13:55')
  await scan(world, member, activity)
  expect((await shownTo(liaison, activity)).actions).toContain('cancel')
  world.setClock('2026-03-10 14:05')
  await scan(world, secretary, activity)
  for (const missing of [liaison, deputyLiaison]) {
    expect(await world.refused(missing, 'cancelActivity', { activity, reason })).toBe('ownMatter')
    expect((await shownTo(missing, activity)).actions).not.toContain('cancel')
  }
  expect((await shownTo(secretary, activity)).actions).toContain('cancel')
  await world.ask(secretary, 'cancelActivity', { activity, reason })
  expect((await shownTo(member, activity)).state).toBe('cancelled')
})

describe('changing', () => {
  let activity: string
  const day = '2026-03-12'
  const changed = (next: object) => change(activity, { day, ...next })
  const refusedChange = (next: object, who: string = liaison) =>
    world.refused(who, 'changeActivity', changed(next))

  beforeAll(async () => {
    activity = await themeDay(world, day)
  })

  test('another day draws the list up anew; everyone is told who changed it', async () => {
    const moved = { day: '2026-03-13', place: '四楼会议室', onLeave: [absent] }
    await world.ask(deputyLiaison, 'changeActivity', changed(moved))
    const shown = await shownTo(member, activity)
    expect(shown).toMatchObject({ place: moved.place, startsAt: `2026-03-13T14:00:00.000+08:00` })
    expect(shown.changed).toMatchObject({ byName: '张蕾' })
    expect((await shownTo(absent, activity)).mine).toBe('onLeave')
    await world.ask(deputyLiaison, 'changeActivity', changed({}))
    expect((await shownTo(absent, activity)).mine).toBe('expected')
  })

  test('is refused to members, for an own leave, for days out of reach', async () => {
    expect(await refusedChange({}, member)).toBe('notPermitted')
    expect(await refusedChange({ onLeave: [liaison] })).toBe('ownLeave')
    expect(await refusedChange({ onLeave: ['nobody'] })).toBe('notAMemberHere')
    expect(await refusedChange({ endsAt: '14:00' })).toBe('activityTimesWrong')
    expect(await refusedChange({ day: '2026-01-31' })).toBe('activityInPast')
    expect(await refusedChange({ day: '2028-01-01' })).toBe('activityTooFar')
  })

  test('an own leave that another entered may stay when one changes the rest', async () => {
    await world.ask(deputyLiaison, 'changeActivity', changed({ onLeave: [liaison] }))
    await world.ask(liaison, 'changeActivity', changed({ onLeave: [liaison], title: '植树' }))
    expect(await refusedChange({})).toBe('ownLeave')
    await world.ask(deputyLiaison, 'changeActivity', changed({}))
  })

  test('leaves the start and those who are there alone once somebody has signed in', async () => {
    world.setClock(`${day} 13:50`)
    await scan(world, member, activity)
    expect(await refusedChange({ startsAt: '14:30' })).toBe('activityStartFixed')
    expect(await refusedChange({ day: '2026-03-13' })).toBe('activityStartFixed')
    expect(await refusedChange({ onLeave: [member] })).toBe('leaveOfPresent')
    await world.ask(liaison, 'changeActivity', changed({ endsAt: '17:00', onLeave: [absent] }))
    expect(await shownTo(liaison, activity)).toMatchObject({
      endsAt: `${day}T17:00:00.000+08:00`,
      signedInCount: 1,
    })
  })

  test('is over once the roll was called', async () => {
    world.setClock(`${day} 17:05`)
    await callRoll(world, activity)
    await world.ask(deputyLiaison, 'checkLineLeft', { activity, attended: true })
    expect(await refusedChange({})).toBe('activityClosed')
    expect(await world.refused(liaison, 'cancelActivity', { activity, reason })).toBe(
      'activityClosed',
    )
    expect((await shownTo(liaison, activity)).actions).toEqual([])
  })
})

describe('the roll while the door is open', () => {
  test('waits for its end, unless everyone expected has signed in', async () => {
    const everyone = stored(emulator, 'members').filter(({ scored }) => scored)
    const onLeave = everyone
      .map(({ _id }) => _id)
      .filter((id) => ![member, other, liaison].includes(id))
    const activity = await themeDay(world, '2026-03-19', onLeave)
    world.setClock('2026-03-19 14:05')
    for (const one of [member, liaison]) await scan(world, one, activity)
    const marks = [member, other].map((one) => ({ member: one, attended: true }))
    expect((await shownTo(liaison, activity)).actions).not.toContain('callRoll')
    const roll = { activity, marks }
    expect(await world.refused(liaison, 'closeActivity', roll)).toBe('signInStillOpen')
    await scan(world, other, activity)
    expect((await shownTo(liaison, activity)).actions).toContain('callRoll')
    expect(await world.ask(liaison, 'closeActivity', roll)).toMatchObject({ attended: 2 })
    await world.ask(deputyLiaison, 'checkLineLeft', { activity, attended: true })
    expect(factsOf(activity)).toHaveLength(3)
  })
})

test('what nobody ever calls does not keep its year open: it is cancelled', async () => {
  const activity = await themeDay(world, '2026-11-19')
  world.setClock('2027-01-04 09:00')
  await world.ask(secretary, 'freezeHalfYear', { half: '2026-H1', carryOver: false })
  const yearEnd = { half: '2026-H2', carryOver: false }
  expect(await world.refused(secretary, 'freezeHalfYear', yearEnd)).toBe('matterPendingAtYearEnd')
  await world.ask(secretary, 'cancelActivity', { activity, reason: '没有开成' })
  const { half } = yearEnd
  expect(await world.refused(secretary, 'showProposals', { half })).toBe('notFrozen')
  expect(await world.ask(secretary, 'freezeHalfYear', yearEnd)).toMatchObject({ state: 'frozen' })
  expect(factsOf(activity)).toEqual([])
  const { proposalsOf } = await world.ask(secretary, 'showEvaluation', {})
  expect(proposalsOf).toBe(half)
  expect((await world.ask(liaison, 'showEvaluation', {})).proposalsOf).toBeUndefined()
  expect(await world.refused(liaison, 'showProposals', { half })).toBe('notPermitted')
  const { thresholds } = await world.ask(secretary, 'showProposals', { half })
  expect(thresholds.map(({ threshold, opens }) => [threshold, opens])).toEqual([
    ['T1', 'praise'],
    ['T2', 'helpPlan'],
  ])
  const low = thresholds[1]?.members.find((one) => one.member === member)
  expect(low?.why).toMatch(/^全年 \d+\.\d\d 分，低于 60\.00 分$/)
})
