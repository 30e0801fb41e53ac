import type { HalfYear, Instant, WindowStart } from './calendar'

/**
 * Days, months and moments as people say them. Plain string work on Beijing time, without the
 * calendar library, so that the app can use it as well.
 */

/** "2026-06-15…" → "6 月 15 日". */
export function dayWords(date: string): string {
  return `${monthWords(date)} ${Number(date.slice(8, 10))} 日`
}

/** "2026-06…" → "6 月". */
export function monthWords(date: string): string {
  return `${Number(date.slice(5, 7))} 月`
}

/** "2026-06-15T09:20:00.000+08:00" → "09:20". */
export function timeWords(instant: Instant): string {
  return instant.slice(11, 16)
}

/** "2026-06-15T09:20:00.000+08:00" → "6 月 15 日 09:20". */
export function momentWords(instant: Instant): string {
  return `${dayWords(instant)} ${timeWords(instant)}`
}

/** "2026-H1" → "2026 年上半年". */
export function halfYearWords(half: HalfYear): string {
  return `${half.slice(0, 4)} 年${half.endsWith('H1') ? '上' : '下'}半年`
}

/** As `halfYearWords`; "2026-Q2" → "2026 年第二季度". */
export function windowStartWords(window: WindowStart): string {
  if (window[5] === 'H') return halfYearWords(window)
  return `${window.slice(0, 4)} 年第${'一二三四'[Number(window.slice(6)) - 1] ?? ''}季度`
}
