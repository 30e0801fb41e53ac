import {
  dayWords,
  momentWords as fullMomentWords,
  monthWords,
  timeWords,
} from '@shared/kernel/calendar-words'

/** What screens say of days and moments beyond the common words, which pass through here. */
export {
  dayWords,
  halfYearWords,
  monthWords,
  timeWords,
  windowStartWords,
} from '@shared/kernel/calendar-words'

/** "2026-06" → "2026 年 6 月". */
export function monthOfYearWords(month: string): string {
  return `${month.slice(0, 4)} 年 ${monthWords(month)}`
}

/** "2026-06-15" → "2026 年 6 月 15 日". */
export function dayInYear(day: string): string {
  return `${day.slice(0, 4)} 年 ${dayWords(day)}`
}

/** "2026-07" → "2026 年 · 记到 7 月": the year, and the last month that a number counts. */
export function throughWords(month: string): string {
  return `${month.slice(0, 4)} 年 · 记到 ${monthWords(month)}`
}

/** "今天 14:00" on the day of `now`, "6 月 15 日 14:00" on any other. */
export function momentWords(instant: string, now?: string): string {
  const isToday = now !== undefined && instant.slice(0, 10) === now.slice(0, 10)
  return isToday ? `今天 ${timeWords(instant)}` : fullMomentWords(instant)
}

/** "今天 14:00–16:00". */
export function periodWords(startsAt: string, endsAt: string, now?: string): string {
  return `${momentWords(startsAt, now)}–${timeWords(endsAt)}`
}

/** "最晚 6 月 25 日": the last day on which it is in time. */
export function byDayWords(day: string): string {
  return `最晚 ${dayWords(day)}`
}
