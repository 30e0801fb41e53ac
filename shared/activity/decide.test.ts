import { refusedWith } from '../kernel/testing/refused'
import { defaultProvisions } from '../rulebook/provisions'
import type { Activity } from './activity'
import {
  cancelled,
  changed,
  drawnUp,
  lineChecked,
  lineLeft,
  rollCalled,
  withLeave,
  type Changed,
  type Mark,
} from './decide'
import { minutesLate, rollMayBeCalled, signInIsOpen, timesAreRight } from './rules'
import { codeText, isFresh, readCode, slotOf } from './sign-in-code'

const liaison = 'li-qiang'
const deputy = 'zhang-lei'
const at = (time: string) => `2026-06-18T${time}:00.000+08:00`

const themeDay: Activity = {
  _id: 'activity-1',
  branch: 'overhaul-branch',
  path: '/party-committee/overhaul-branch',
  kind: 'themeDay',
  title: '六月主题党日',
  place: '三楼会议室',
  startsAt: at('14:00'),
  endsAt: at('16:00'),
  state: 'open',
  organiser: liaison,
  expected: [
    { member: liaison, name: '李强', onLeave: false },
    { member: 'wang-fang', name: '王芳', onLeave: false },
    { member: 'han-mei', name: '韩梅', onLeave: true },
  ],
  expectedCount: 2,
  indicator: 'L04',
  points: 100,
  rulebookVersion: '2026-1',
  clocks: defaultProvisions.clocks,
}
const marks: Mark[] = [{ member: 'wang-fang', attended: true }]
const call = (given = marks, activity = themeDay, now = at('16:05')) =>
  rollCalled(activity, given, liaison, { now, signedIn: [] })

describe('calling the roll', () => {
  test('marks everyone but those on leave and the caller', () => {
    const called = call()
    expect(called).toMatchObject({ state: 'posting', rollCaller: liaison, lineLeftFor: liaison })
    expect(called.expected.map(({ attended }) => attended)).toEqual([undefined, true, undefined])
    expect(called.expected[1]?.checkedBy).toBe(liaison)
  })

  test('takes no mark of the caller on the own line', () => {
    const called = call([...marks, { member: liaison, attended: true }])
    expect(called.expected[0]?.attended).toBeUndefined()
  })

  test('leaves no line where the caller was not expected', () => {
    const called = rollCalled(themeDay, [...marks, { member: liaison, attended: true }], deputy, {
      now: at('16:05'),
      signedIn: [],
    })
    expect(called.lineLeftFor).toBeUndefined()
    expect(lineLeft(called)).toBeUndefined()
  })

  test.each([
    ['somebody is missing', () => call([]), 'rollCallIncomplete'],
    [
      'a stranger',
      () => call([...marks, { member: 'x', attended: true }]),
      'rollCallUnknownMember',
    ],
    ['somebody twice', () => call([...marks, ...marks]), 'rollCallRepeats'],
    ['a second time', () => call(marks, call()), 'activityClosed'],
    ['before it begins', () => call(marks, themeDay, at('13:59')), 'activityNotBegun'],
  ])('is refused: %s', (_, act, code) => {
    expect(refusedWith(act)).toBe(code)
  })
})

describe('calling the roll while the door is open', () => {
  const early = (signedIn: string[], now = at('14:15')) =>
    rollCalled(themeDay, marks, liaison, { now, signedIn })

  test('is refused, until everyone expected has signed in', () => {
    expect(refusedWith(() => early([]))).toBe('signInStillOpen')
    expect(refusedWith(() => early(['wang-fang', 'han-mei']))).toBe('signInStillOpen')
    expect(early([liaison, 'wang-fang']).state).toBe('posting')
    expect(early([], '2026-06-18T14:15:00.001+08:00').state).toBe('posting')
  })

  test('is never before the beginning', () => {
    expect(refusedWith(() => early([liaison, 'wang-fang'], at('13:59')))).toBe('activityNotBegun')
  })

  test.each([
    ['13:59', [liaison, 'wang-fang'], false],
    ['14:00', [liaison, 'wang-fang'], true],
    ['14:15', ['wang-fang'], false],
    ['14:16', [], true],
  ])('is offered as it is allowed: %s %j', (time, signedIn, offered) => {
    expect(rollMayBeCalled(themeDay, signedIn, at(time))).toBe(offered)
    expect(rollMayBeCalled(call(), signedIn, at(time))).toBe(false)
  })
})

const byDeputy = { at: at('10:00'), by: deputy, byName: '张蕾' }
const cancel = (activity = themeDay) => cancelled(activity, '会议室停电', [], byDeputy)

describe('cancelling', () => {
  test('ends it with its reason, and forgets nobody', () => {
    expect(cancel()).toEqual({
      ...themeDay,
      state: 'cancelled',
      cancelled: { ...byDeputy, reason: '会议室停电' },
    })
  })

  test('leaves nothing to do with it', () => {
    for (const act of [
      () => cancel(cancel()),
      () => call(marks, cancel()),
      () => signInIsOpen(cancel(), at('14:00')),
      () => changed(cancel(), themeDay, [], byDeputy),
    ]) {
      expect(refusedWith(act)).toBe('activityCancelled')
    }
    expect(rollMayBeCalled(cancel(), [], at('16:05'))).toBe(false)
    expect(refusedWith(() => lineChecked(cancel(), true, deputy))).toBe('noLineLeft')
  })

  test('is too late once the roll was called', () => {
    expect(refusedWith(() => cancel(call()))).toBe('activityClosed')
  })

  test.each([
    ['before it begins', liaison, ['wang-fang'], '13:59', 'cancelled'],
    ['when nobody came', liaison, [], '16:05', 'cancelled'],
    ['when others came and the organiser did not', liaison, ['wang-fang'], '14:00', 'ownMatter'],
    ['when the organiser came too', liaison, ['wang-fang', liaison], '16:05', 'cancelled'],
    ['by somebody on leave', 'han-mei', ['wang-fang'], '16:05', 'cancelled'],
    ['by somebody not expected', deputy, ['wang-fang'], '16:05', 'cancelled'],
  ])('takes no absence of its own away: %s', (_, by, signedIn, time, said) => {
    const act = { at: at(time), by, byName: '' }
    const cancelling = () => cancelled(themeDay, '停电', signedIn, act)
    if (said === 'cancelled') expect(cancelling().state).toBe(said)
    else expect(refusedWith(cancelling)).toBe(said)
  })
})

describe('changing', () => {
  const change = (next: Partial<Changed>, signedIn: string[] = [], act = byDeputy) =>
    changed(themeDay, { ...themeDay, ...next }, signedIn, act)
  const onLeave = (...members: string[]) => ({ expected: withLeave(themeDay.expected, members) })

  test('puts in what is new, counts anew and says who', () => {
    const next = change({ title: '七一主题党日', ...onLeave() })
    expect(next).toMatchObject({ title: '七一主题党日', state: 'open', expectedCount: 3 })
    expect(next.changes).toEqual([byDeputy])
    expect(changed(next, themeDay, [], byDeputy).changes).toHaveLength(2)
  })

  test('moves the start until somebody has signed in, the end and the place also then', () => {
    const later = { startsAt: at('14:30') }
    expect(change(later).startsAt).toBe(at('14:30'))
    expect(refusedWith(() => change(later, ['wang-fang']))).toBe('activityStartFixed')
    const rest = { endsAt: at('17:00'), place: '四楼会议室' }
    expect(change(rest, ['wang-fang'])).toMatchObject(rest)
  })

  test('takes no own leave, neither to have it nor to give it back', () => {
    const byLiaison = { ...byDeputy, by: liaison }
    expect(refusedWith(() => change(onLeave(liaison), [], byLiaison))).toBe('ownLeave')
    expect(change(onLeave(liaison)).expectedCount).toBe(2)
    const byHanMei = { ...byDeputy, by: 'han-mei' }
    expect(refusedWith(() => change(onLeave(), [], byHanMei))).toBe('ownLeave')
    expect(change(onLeave('han-mei', 'wang-fang'), [], byHanMei).expectedCount).toBe(1)
  })

  test.each([
    [
      'leave of one who signed in',
      () => change(onLeave('wang-fang'), ['wang-fang']),
      'leaveOfPresent',
    ],
    ['leave of a stranger', () => change(onLeave('x')), 'notAMemberHere'],
    ['nobody left', () => change(onLeave(liaison, 'wang-fang', 'han-mei')), 'expectedEmpty'],
    ['after the roll', () => changed(call(), themeDay, [], byDeputy), 'activityClosed'],
  ])('is refused: %s', (_, act, code) => {
    expect(refusedWith(act)).toBe(code)
  })
})

test('a list is drawn up of those who were there in its month', () => {
  const roster = [
    { _id: 'wang-fang', name: '王芳', since: '2026-01' },
    { _id: 'han-mei', name: '韩梅', since: '2026-07' },
  ]
  expect(drawnUp(roster, '2026-06', ['wang-fang'])).toEqual([
    { member: 'wang-fang', name: '王芳', onLeave: true },
  ])
  expect(drawnUp(roster, '2026-07', [])).toHaveLength(2)
  expect(refusedWith(() => drawnUp(roster, '2026-06', ['x']))).toBe('notAMemberHere')
})

describe('the line that is left', () => {
  test('is checked by another, once', () => {
    const checked = lineChecked(call(), true, deputy)
    expect(checked.expected[0]).toMatchObject({ attended: true, checkedBy: deputy })
    expect(checked.lineLeftFor).toBeUndefined()
    expect(refusedWith(() => lineChecked(checked, true, deputy))).toBe('noLineLeft')
  })

  test('is not checked by its owner', () => {
    expect(refusedWith(() => lineChecked(call(), true, liaison))).toBe('ownMatter')
  })
})

describe('the window', () => {
  test.each(['13:40', '14:00', '14:15'])('is open at %s', (time) => {
    expect(() => signInIsOpen(themeDay, at(time))).not.toThrow()
  })

  test.each([
    ['13:39', 'signInNotOpen'],
    ['14:16', 'signInOver'],
  ])('is shut at %s', (time, code) => {
    expect(refusedWith(() => signInIsOpen(themeDay, at(time)))).toBe(code)
  })

  test('is shut once the roll was called', () => {
    expect(refusedWith(() => signInIsOpen(call(), at('14:00')))).toBe('activityClosed')
  })

  test('counts whole minutes after the start', () => {
    expect(minutesLate(themeDay, at('13:50'))).toBe(0)
    expect(minutesLate(themeDay, '2026-06-18T14:07:59.999+08:00')).toBe(7)
  })
})

describe('the times of an activity', () => {
  const times = { day: '2026-06-18', startsAt: '14:00', endsAt: '16:00' }

  test('may be entered up to a month later', () => {
    expect(timesAreRight(times, '2026-07-19T10:00:00.000+08:00').startsAt).toBe(at('14:00'))
  })

  test('may be planned until the next year is over', () => {
    expect(() => timesAreRight({ ...times, day: '2027-12-31' }, at('10:00'))).not.toThrow()
  })

  test.each([
    ['it ends before it begins', { ...times, endsAt: '13:00' }, 'activityTimesWrong'],
    ['it takes no time', { ...times, endsAt: '14:00' }, 'activityTimesWrong'],
    ['it is too long ago', { ...times, day: '2026-05-17' }, 'activityInPast'],
    ['it is after the next year', { ...times, day: '2028-01-01' }, 'activityTooFar'],
  ])('are refused: %s', (_, given, code) => {
    expect(refusedWith(() => timesAreRight(given, at('10:00')))).toBe(code)
  })
})

describe('the code', () => {
  const { clocks } = themeDay
  const code = { activity: 'activity-1', slot: slotOf(at('14:00'), clocks), mac: 'a'.repeat(32) }

  test('reads what it writes', () => {
    expect(readCode(codeText(code))).toEqual(code)
    expect(readCode(` ${codeText(code)}\n`)).toEqual(code)
  })

  test.each(['', 'djqd.a.1', codeText({ ...code, mac: 'A'.repeat(32) }), `x${codeText(code)}`])(
    '"%s" is none',
    (text) => expect(readCode(text)).toBeUndefined(),
  )

  test('is fresh in its slot and in the grace slot after it', () => {
    const now = at('14:00')
    const freshBy = (codeSlotSeconds: number, codeGraceSlots: number) => {
      const own = { codeSlotSeconds, codeGraceSlots }
      return [-2, -1, 0, 1].map((shift) => isFresh(slotOf(now, own) + shift, now, own))
    }
    expect(freshBy(8, 1)).toEqual([false, true, true, false])
    expect(freshBy(30, 0)).toEqual([false, false, true, false])
    expect(slotOf(at('14:00'), clocks) - slotOf(at('13:59'), clocks)).toBe(60 / 8 + 0.5)
  })
})
