import type { Instant, Month } from '../kernel/calendar'
import { refuse } from '../kernel/refusal'
import type { Member } from '../organisation/organisation'
import type { Activity, ActivityAct, ExpectedLine } from './activity'
import {
  activityIsOpen,
  everyoneCouldSignIn,
  nobodyCancelsTheirOwnAbsence,
  nobodyExcusesThemselves,
  nobodyPresentIsOnLeave,
  startStandsOnceSignedIn,
} from './rules'

/** Pure: an activity and a command give the next activity, or a refusal. */

export interface Mark {
  member: string
  attended: boolean
}

/** What may be changed while it is open, with what follows from its day. */
export type Changed = Pick<
  Activity,
  | 'title'
  | 'place'
  | 'note'
  | 'startsAt'
  | 'endsAt'
  | 'expected'
  | 'indicator'
  | 'points'
  | 'rulebookVersion'
  | 'clocks'
>

/**
 * The list stays as it was drawn up, with another leave here and there; on another day it is the
 * roster's of that day. `signedIn` are the members that have.
 */
export function changed(
  activity: Activity,
  change: Changed,
  signedIn: readonly string[],
  act: ActivityAct,
): Activity {
  activityIsOpen(activity)
  const onLeave = change.expected.filter((line) => line.onLeave).map(({ member }) => member)
  nobodyExcusesThemselves(onLeave, act.by, activity.expected)
  startStandsOnceSignedIn(activity, change.startsAt, signedIn)
  nobodyPresentIsOnLeave(change.expected, signedIn)
  const expectedCount = countExpected(change.expected)
  return { ...activity, ...change, expectedCount, changes: [...(activity.changes ?? []), act] }
}

/** Everyone scored in the branch in that month is expected, except those on leave. */
export function drawnUp(
  roster: readonly Pick<Member, '_id' | 'name' | 'since'>[],
  month: Month,
  onLeave: readonly string[],
): ExpectedLine[] {
  everyoneIsOn(
    roster.map(({ _id }) => _id),
    onLeave,
  )
  return roster
    .filter(({ since }) => since <= month)
    .map(({ _id, name }) => ({ member: _id, name, onLeave: onLeave.includes(_id) }))
}

/** The same list with others on leave. */
export function withLeave(
  expected: readonly ExpectedLine[],
  onLeave: readonly string[],
): ExpectedLine[] {
  everyoneIsOn(
    expected.map(({ member }) => member),
    onLeave,
  )
  return expected.map((line) => ({ ...line, onLeave: onLeave.includes(line.member) }))
}

function everyoneIsOn(list: readonly string[], onLeave: readonly string[]): void {
  const stranger = onLeave.find((member) => !list.includes(member))
  if (stranger !== undefined) refuse('notAMemberHere', { member: stranger })
}

/** How many are expected; an activity that expects nobody is none. */
export function countExpected(expected: readonly ExpectedLine[]): number {
  const count = expected.filter(({ onLeave }) => !onLeave).length
  return count > 0 ? count : refuse('expectedEmpty')
}

/**
 * Called off before its roll was called, also long after its day: what nobody calls would keep its
 * half-year open for ever. `signedIn` are the members that have: they keep their sign-in, and
 * nobody is booked.
 */
export function cancelled(
  activity: Activity,
  reason: string,
  signedIn: readonly string[],
  act: ActivityAct,
): Activity {
  activityIsOpen(activity)
  nobodyCancelsTheirOwnAbsence(activity, act.by, signedIn, act.at)
  return { ...activity, state: 'cancelled', cancelled: { ...act, reason } }
}

/**
 * The roll is called: every expected person gets a mark, except those on leave and the caller's
 * own line, which is left for another. 依据: 任何人不得核对涉及本人的事项.
 */
export function rollCalled(
  activity: Activity,
  marks: readonly Mark[],
  caller: string,
  { now, signedIn }: { now: Instant; signedIn: readonly string[] },
): Activity {
  activityIsOpen(activity)
  everyoneCouldSignIn(activity, signedIn, now)
  const byMember = marksByMember(activity, marks)
  const due = activity.expected.filter(({ member, onLeave }) => !onLeave && member !== caller)
  const missing = due.filter(({ member }) => !byMember.has(member)).length
  if (missing > 0) refuse('rollCallIncomplete', { missing })
  const own = activity.expected.find(({ member, onLeave }) => member === caller && !onLeave)
  return {
    ...activity,
    ...(own ? { lineLeftFor: caller } : {}),
    state: 'posting',
    rollCaller: caller,
    rollCalledAt: now,
    expected: activity.expected.map((line) => {
      if (line.onLeave || line.member === caller) return line
      return { ...line, attended: byMember.get(line.member), checkedBy: caller }
    }),
  }
}

function marksByMember(activity: Activity, marks: readonly Mark[]): Map<string, boolean> {
  const byMember = new Map<string, boolean>()
  for (const { member, attended } of marks) {
    const line = activity.expected.find((one) => one.member === member)
    if (!line) refuse('rollCallUnknownMember', { member })
    if (byMember.has(member)) refuse('rollCallRepeats', { member: line.name })
    byMember.set(member, attended)
  }
  return byMember
}

/** The line that its owner could not check: the caller's, once the roll is called. */
export function lineLeft(activity: Activity): ExpectedLine | undefined {
  return activity.expected.find(({ member }) => member === activity.lineLeftFor)
}

export function lineChecked(activity: Activity, attended: boolean, checker: string): Activity {
  const left = lineLeft(activity) ?? refuse('noLineLeft')
  if (left.member === checker) refuse('ownMatter')
  const { lineLeftFor, ...rest } = activity
  return {
    ...rest,
    expected: activity.expected.map((line) =>
      line.member === lineLeftFor ? { ...line, attended, checkedBy: checker } : line,
    ),
  }
}
