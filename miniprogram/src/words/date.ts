/**
 * Days, months and moments as the screen says them. Plain string work: what the server sends is
 * Beijing time already, and a calendar library would weigh on the main package.
 */

/** "2026-06-15…" → "6 月 15 日". */
export function dayWords(day: string): string {
  return `${monthWords(day)} ${Number(day.slice(8, 10))} 日`
}

/** "2026-06" → "6 月". */
export function monthWords(month: string): string {
  return `${Number(month.slice(5, 7))} 月`
}

/** "2026-06" → "2026 年 6 月". */
export function monthOfYearWords(month: string): string {
  return `${month.slice(0, 4)} 年 ${monthWords(month)}`
}

/** "2026-07" → "2026 年 · 记到 7 月": the year, and the last month that a number counts. */
export function throughWords(month: string): string {
  return `${month.slice(0, 4)} 年 · 记到 ${monthWords(month)}`
}

/** "2026-H1" → "2026 年上半年". */
export function halfYearWords(half: string): string {
  return `${half.slice(0, 4)} 年${half.endsWith('H1') ? '上' : '下'}半年`
}

/** "2026-06-15T09:20:00.000+08:00" → "09:20". */
export function timeWords(instant: string): string {
  return instant.slice(11, 16)
}

/** "今天 14:00" on the day of `now`, "6 月 15 日 14:00" on any other. */
export function momentWords(instant: string, now?: string): string {
  const isToday = now !== undefined && instant.slice(0, 10) === now.slice(0, 10)
  return `${isToday ? '今天' : dayWords(instant)} ${timeWords(instant)}`
}

/** "今天 14:00–16:00". */
export function periodWords(startsAt: string, endsAt: string, now?: string): string {
  return `${momentWords(startsAt, now)}–${timeWords(endsAt)}`
}

/** "最晚 6 月 25 日": the last day on which it is in time. */
export function byDayWords(day: string): string {
  return `最晚 ${dayWords(day)}`
}
