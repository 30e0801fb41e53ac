import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** A moment as Beijing time with its offset, "2026-06-15T09:20:00.000+08:00": it sorts as text. */
export type Instant = string
/** A calendar day in Beijing, "2026-06-15". */
export type Day = string
/** A calendar month, "2026-06". */
export type Month = string
/** A half-year, "2026-H1". */
export type HalfYear = string
/** A half-year or a quarter, "2026-Q2": what a version of a rulebook starts with. */
export type WindowStart = string

const beijingOffsetMinutes = 8 * 60
const instantFormat = 'YYYY-MM-DDTHH:mm:ss.SSS'

/**
 * The moment `milliseconds` after 1970-01-01T00:00Z, in Beijing time whatever the machine's
 * zone.
 */
export function instantFrom(milliseconds: number): Instant {
  return `${dayjs.utc(milliseconds).utcOffset(beijingOffsetMinutes).format(instantFormat)}+08:00`
}

/** Milliseconds since 1970-01-01T00:00Z. */
export function millisecondsOf(instant: Instant): number {
  return dayjs.utc(instant).valueOf()
}

export function addMinutes(instant: Instant, minutes: number): Instant {
  return instantFrom(millisecondsOf(instant) + minutes * 60_000)
}

export function dayOf(instant: Instant): Day {
  return instant.slice(0, 10)
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7)
}

/** The calendar year of a day, month or half-year. */
export function yearOf(date: Day): number {
  return Number(date.slice(0, 4))
}

/** 1 for January … 12 for December. */
export function monthNumberOf(month: Month): number {
  return Number(month.slice(5, 7))
}

export function monthFrom(year: number, number: number): Month {
  return `${year}-${String(number).padStart(2, '0')}`
}

export function halfYearOf(month: Month): HalfYear {
  return `${yearOf(month)}-H${monthNumberOf(month) <= 6 ? 1 : 2}`
}

export function nextMonth(month: Month): Month {
  const number = monthNumberOf(month)
  return number === 12 ? monthFrom(yearOf(month) + 1, 1) : monthFrom(yearOf(month), number + 1)
}

/** The half-year that follows: 2026-H1 → 2026-H2 → 2027-H1. */
export function nextHalfYear(half: HalfYear): HalfYear {
  return half.endsWith('H1') ? `${yearOf(half)}-H2` : `${yearOf(half) + 1}-H1`
}

export function firstMonthOf(window: WindowStart): Month {
  const length = monthsIn(window)
  return monthFrom(yearOf(window), (Number(window.slice(6)) - 1) * length + 1)
}

export function lastMonthOf(window: WindowStart): Month {
  return monthFrom(yearOf(window), Number(window.slice(6)) * monthsIn(window))
}

function monthsIn(window: WindowStart): number {
  return window[5] === 'Q' ? 3 : 6
}

/** The month before: 2026-01 → 2025-12. */
export function monthBefore(month: Month): Month {
  const number = monthNumberOf(month)
  return number === 1 ? monthFrom(yearOf(month) - 1, 12) : monthFrom(yearOf(month), number - 1)
}

/** The last calendar day of a month; leap years included. */
export function lastDayOf(month: Month): Day {
  return dayjs.utc(`${month}-01`).endOf('month').format('YYYY-MM-DD')
}

export function addDays(day: Day, days: number): Day {
  return dayjs.utc(day).add(days, 'day').format('YYYY-MM-DD')
}

/** True for a day that exists: 2028-02-29 does, 2026-02-29 does not. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayjs.utc(text).format('YYYY-MM-DD') === text
}

/** The first moment of a day in Beijing. */
export function startOfDay(day: Day): Instant {
  return `${day}T00:00:00.000+08:00`
}

/** The last moment of a day in Beijing. */
export function endOfDay(day: Day): Instant {
  return `${day}T23:59:59.999+08:00`
}
