import {
  dayOf,
  monthFrom,
  monthNumberOf,
  monthOf,
  yearOf,
  type Instant,
  type Month,
} from '../kernel/calendar'

/**
 * The month through which a screen shows points: the last one closed; in January, January itself.
 * For a year that has ended it is December. 依据: SCORING, derive.
 */
export function shownThrough(year: number, now: Instant): Month {
  const month = monthOf(dayOf(now))
  if (year < yearOf(month)) return monthFrom(year, 12)
  return monthFrom(year, Math.max(1, monthNumberOf(month) - 1))
}
