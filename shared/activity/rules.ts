import {
  addMinutes,
  dayOf,
  millisecondsOf,
  startOfDay,
  yearOf,
  type Day,
  type Instant,
} from '../kernel/calendar'
import { dayWords, momentWords } from '../kernel/calendar-words'
import { refuse } from '../kernel/refusal'
import type { Activity, ExpectedLine } from './activity'

/** The rules of attendance. When one can sign in is the rulebook's. */

/** How long after an activity it can still be entered. */
export const enteredLateDaysMax = 31

type Timed = Pick<Activity, 'startsAt' | 'clocks'>

export function signInOpensAt({ startsAt, clocks }: Timed): Instant {
  return addMinutes(startsAt, -clocks.signInBeforeMinutes)
}

export function signInClosesAt({ startsAt, clocks }: Timed): Instant {
  return addMinutes(startsAt, clocks.signInAfterMinutes)
}

/** Once its roll was called or it was cancelled, nothing of an activity changes any more. */
export function activityIsOpen({ state, cancelled }: Activity): void {
  if (state === 'cancelled') refuse('activityCancelled', { reason: cancelled?.reason ?? '' })
  if (state !== 'open') refuse('activityClosed')
}

export function signInIsOpen(activity: Activity, now: Instant): void {
  const opensAt = signInOpensAt(activity)
  const closesAt = signInClosesAt(activity)
  activityIsOpen(activity)
  if (now < opensAt) refuse('signInNotOpen', { opensAt: momentWords(opensAt) })
  if (now > closesAt) refuse('signInOver', { closedAt: momentWords(closesAt) })
}

/**
 * Nobody is called absent while the door is open; when everyone expected has come through it,
 * there is nobody left to wait for.
 */
export function everyoneCouldSignIn(
  activity: Activity,
  signedIn: readonly string[],
  now: Instant,
): void {
  if (now < activity.startsAt) refuse('activityNotBegun')
  const closesAt = signInClosesAt(activity)
  if (now > closesAt || everyoneSignedIn(activity, signedIn)) return
  refuse('signInStillOpen', { closesAt: momentWords(closesAt) })
}

/** Like `everyoneCouldSignIn`, for choosing what to offer. */
export function rollMayBeCalled(
  activity: Activity,
  signedIn: readonly string[],
  now: Instant,
): boolean {
  if (activity.state !== 'open' || now < activity.startsAt) return false
  return now > signInClosesAt(activity) || everyoneSignedIn(activity, signedIn)
}

function everyoneSignedIn({ expected }: Activity, signedIn: readonly string[]): boolean {
  return expected.every(({ member, onLeave }) => onLeave || signedIn.includes(member))
}

/**
 * A leave is entered, and taken back, by somebody else. `before` is what stands already.
 * 依据: 任何人不得在任何环节办理涉及本人的事项 (PRODUCT, Who decides what).
 */
export function nobodyExcusesThemselves(
  onLeave: readonly string[],
  organiser: string,
  before: readonly ExpectedLine[] = [],
): void {
  const excused = before.some((line) => line.member === organiser && line.onLeave)
  if (onLeave.includes(organiser) !== excused) refuse('ownLeave')
}

/** Whoever has signed in was there: leave does not take that back. */
export function nobodyPresentIsOnLeave(
  expected: readonly ExpectedLine[],
  signedIn: readonly string[],
): void {
  const present = expected.find(({ member, onLeave }) => onLeave && signedIn.includes(member))
  if (present) refuse('leaveOfPresent', { member: present.name })
}

/**
 * Once it took place, cancelling it takes away an absence as well as what others came for: whoever
 * is expected and has not signed in leaves that to another organiser.
 * 依据: 任何人不得在任何环节办理涉及本人的事项 (PRODUCT, Who decides what).
 */
export function nobodyCancelsTheirOwnAbsence(
  activity: Activity,
  organiser: string,
  signedIn: readonly string[],
  now: Instant,
): void {
  if (!mayCancel(activity, organiser, signedIn, now)) refuse('ownMatter')
}

/** Like `nobodyCancelsTheirOwnAbsence`, for choosing what to offer. */
export function mayCancel(
  { expected, startsAt }: Activity,
  organiser: string,
  signedIn: readonly string[],
  now: Instant,
): boolean {
  const tookPlace = now >= startsAt && signedIn.length > 0
  if (!tookPlace || signedIn.includes(organiser)) return true
  return !expected.some(({ member, onLeave }) => member === organiser && !onLeave)
}

/** How late a sign-in was is told by the start: it stands once somebody has signed in. */
export function startStandsOnceSignedIn(
  { startsAt }: Activity,
  next: Instant,
  signedIn: readonly string[],
): void {
  if (next !== startsAt && signedIn.length > 0) refuse('activityStartFixed')
}

export interface Times {
  day: Day
  /** "14:00" */
  startsAt: string
  endsAt: string
}

export function timesAreRight(times: Times, now: Instant): { startsAt: Instant; endsAt: Instant } {
  const moments = momentsOf(times)
  activityIsNotLongPast(moments.startsAt, now)
  activityIsPlannedByNextYear(times.day, now)
  return moments
}

export function momentsOf({ day, startsAt, endsAt }: Times): {
  startsAt: Instant
  endsAt: Instant
} {
  if (endsAt <= startsAt) refuse('activityTimesWrong')
  return { startsAt: `${day}T${startsAt}:00.000+08:00`, endsAt: `${day}T${endsAt}:00.000+08:00` }
}

function activityIsNotLongPast(startsAt: Instant, now: Instant): void {
  const oldest = addMinutes(startOfDay(dayOf(now)), -enteredLateDaysMax * 24 * 60)
  if (startsAt < oldest) refuse('activityInPast', { days: enteredLateDaysMax })
}

/**
 * Plans are made for this year and the next; a day beyond is a slip of the finger, and would wait
 * for its roll until then.
 */
function activityIsPlannedByNextYear(day: Day, now: Instant): void {
  const latest = `${yearOf(dayOf(now)) + 1}-12-31`
  if (day > latest) {
    refuse('activityTooFar', { latest: `${yearOf(latest)} 年 ${dayWords(latest)}` })
  }
}

/** Whole minutes after the start; 0 for those in time. */
export function minutesLate({ startsAt }: Activity, at: Instant): number {
  return Math.max(0, Math.floor((millisecondsOf(at) - millisecondsOf(startsAt)) / 60_000))
}
