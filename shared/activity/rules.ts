import {
  addMinutes,
  dayOf,
  millisecondsOf,
  startOfDay,
  type Day,
  type Instant,
} from '../kernel/calendar'
import { momentWords } from '../kernel/calendar-words'
import { refuse } from '../kernel/refusal'
import type { Activity } from './activity'

/** The rules of attendance. 依据: defaults "in −20/+15 min", "late >15 min". */

export const signInBeforeMinutes = 20
export const signInAfterMinutes = 15
/** How long after an activity it can still be entered. */
export const enteredLateDaysMax = 31

export function signInOpensAt({ startsAt }: Pick<Activity, 'startsAt'>): Instant {
  return addMinutes(startsAt, -signInBeforeMinutes)
}

export function signInClosesAt({ startsAt }: Pick<Activity, 'startsAt'>): Instant {
  return addMinutes(startsAt, signInAfterMinutes)
}

export function signInIsOpen(activity: Activity, now: Instant): void {
  const opensAt = signInOpensAt(activity)
  const closesAt = signInClosesAt(activity)
  if (activity.state !== 'open') refuse('activityClosed')
  if (now < opensAt) refuse('signInNotOpen', { opensAt: momentWords(opensAt) })
  if (now > closesAt) refuse('signInOver', { closedAt: momentWords(closesAt) })
}

/** 依据: 任何人不得在任何环节办理涉及本人的事项 (PRODUCT, Who decides what). */
export function nobodyExcusesThemselves(onLeave: readonly string[], organiser: string): void {
  if (onLeave.includes(organiser)) refuse('ownLeave')
}

export function timesAreRight(
  { day, startsAt, endsAt }: { day: Day; startsAt: string; endsAt: string },
  now: Instant,
): { startsAt: Instant; endsAt: Instant } {
  if (endsAt <= startsAt) refuse('activityTimesWrong')
  const start = `${day}T${startsAt}:00.000+08:00`
  const oldest = addMinutes(startOfDay(dayOf(now)), -enteredLateDaysMax * 24 * 60)
  if (start < oldest) refuse('activityInPast', { days: enteredLateDaysMax })
  return { startsAt: start, endsAt: `${day}T${endsAt}:00.000+08:00` }
}

/** Whole minutes after the start; 0 for those in time. */
export function minutesLate({ startsAt }: Activity, at: Instant): number {
  return Math.max(0, Math.floor((millisecondsOf(at) - millisecondsOf(startsAt)) / 60_000))
}
