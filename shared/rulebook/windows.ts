import type { ModuleRule } from './module-rule'

/** Months of the year by number, 1 to 12, both ends counted. */
export interface Span {
  readonly first: number
  readonly last: number
}

export const monthsPerYear = 12

/** The consecutive spans of `length` months that make up a year. */
export function spansOf(length: number): readonly Span[] {
  return Array.from({ length: monthsPerYear / length }, (_, index) => ({
    first: index * length + 1,
    last: (index + 1) * length,
  }))
}

const spansOfWindow: Record<ModuleRule['window'], readonly Span[]> = {
  quarter: spansOf(3),
  halfYear: spansOf(6),
  year: spansOf(12),
}

/** The windows in which a module's caps and marks hold, in order. 依据: SCORING, Modules. */
export function windowsOf(module: ModuleRule): readonly Span[] {
  return spansOfWindow[module.window]
}

const monthsPerPeriod = { month: 1, quarter: 3, halfYear: 6, year: monthsPerYear }

/** The number of months of a period in which something is expected. */
export function monthsOfPeriod(period: keyof typeof monthsPerPeriod): number {
  return monthsPerPeriod[period]
}

/** The calendar period that a month lies in. */
export function periodOf(period: keyof typeof monthsPerPeriod, month: number): Span {
  const length = monthsPerPeriod[period]
  const first = month - ((month - 1) % length)
  return { first, last: first + length - 1 }
}
