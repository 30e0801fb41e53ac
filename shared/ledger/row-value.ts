import {
  add,
  fraction,
  multiply,
  smaller,
  subtract,
  whole,
  zero,
  type Fraction,
} from '../kernel/fraction'
import type { PooledFormula } from '../rulebook/formula'
import { monthsOfPeriod, periodOf, type Span } from '../rulebook/windows'
import type { MonthTally } from './month-tally'
import type { PersonalWindow } from './personal-year'
import { capOver, termsIn, type RowPlace } from './row-place'

/**
 * What the facts of a row are worth in a window, before the window's cap. `full` is what the row
 * is worth at the most so far: a rate is a share of it. 依据: SCORING, Formula kinds.
 */
export function valueInWindow(
  place: RowPlace,
  window: PersonalWindow,
  months: readonly MonthTally[],
  full: Fraction,
): Fraction {
  const inside = months.filter(({ month }) => month >= window.first && month <= window.last)
  const { pooled } = place.row
  return pooled === undefined
    ? withinPeriods(place, window, inside)
    : pooledValue(place, pooled, window, inside, full)
}

/** What each cap of a period leaves in that which a month lies in, in the order of the row's. */
export function leftInPeriods(
  place: RowPlace,
  window: PersonalWindow,
  months: readonly MonthTally[],
  month: number,
): Fraction[] {
  return place.row.periods.map((per, which) => {
    const period = periodOf(per, month)
    const inside = months.filter((one) => one.month >= period.first && one.month <= period.last)
    const scored = within(period, window.monthsScored)
    const cap = capOver(place, scored, ({ perPeriod }) => perPeriod[which]) ?? zero
    return subtract(cap, smaller(cap, withinPeriods(place, window, inside, which + 1)))
  })
}

const noCuts: readonly Fraction[] = []

/** What each cap of a period cut off, in the order of the row's; `value` is what they left. */
export function cutsOfPeriods(
  place: RowPlace,
  window: PersonalWindow,
  inside: readonly MonthTally[],
  value: Fraction,
): readonly Fraction[] {
  const { periods } = place.row
  if (periods.length === 0) return noCuts
  let before = withinPeriods(place, window, inside, 0)
  return periods.map((_, which) => {
    const isLast = which === periods.length - 1
    const after = isLast ? value : withinPeriods(place, window, inside, which + 1)
    const cut = subtract(before, after)
    before = after
    return cut
  })
}

/** The facts by month, then within the cap of each month, quarter and half-year in turn. */
function withinPeriods(
  place: RowPlace,
  window: PersonalWindow,
  months: readonly MonthTally[],
  capsCount = place.row.periods.length,
): Fraction {
  let parts = months.map(({ month, kept }) => ({ month, kept }))
  place.row.periods.slice(0, capsCount).forEach((per, which) => {
    const sums = new Map<number, Fraction>()
    for (const { month, kept } of parts) {
      const { first } = periodOf(per, month)
      sums.set(first, add(sums.get(first) ?? zero, kept))
    }
    parts = [...sums].map(([month, sum]) => {
      const scored = within(periodOf(per, month), window.monthsScored)
      const cap = capOver(place, scored, ({ perPeriod }) => perPeriod[which])
      return { month, kept: cap === undefined ? sum : smaller(sum, cap) }
    })
  })
  return parts.reduce((sum, { kept }) => add(sum, kept), zero)
}

function pooledValue(
  place: RowPlace,
  formula: PooledFormula,
  window: PersonalWindow,
  months: readonly MonthTally[],
  full: Fraction,
): Fraction {
  switch (formula.kind) {
    case 'rate':
      return rateOf(months, full)
    case 'allOf':
      return allOf(place, formula, window, months)
    case 'excess':
      return excess(place, formula, window, months)
    case 'bands':
      return bandOf(formula, months)
  }
}

function rateOf(months: readonly MonthTally[], full: Fraction): Fraction {
  const attended = months.reduce((sum, { pool }) => sum + pool.attended, 0)
  const expected = months.reduce((sum, { pool }) => sum + pool.expected, 0)
  return expected <= 0 ? zero : multiply(full, fraction(attended, expected))
}

/**
 * A period counts once its end has passed, at the value of its last month, when every part of it
 * in which the row applied was met. Where the row did not apply at the end, nothing was due.
 */
function allOf(
  place: RowPlace,
  { of, per }: Extract<PooledFormula, { kind: 'allOf' }>,
  window: PersonalWindow,
  months: readonly MonthTally[],
): Fraction {
  const isMet = (part: Span) =>
    months.some(({ month, pool }) => month >= part.first && month <= part.last && pool.count > 0)
  let points = 0
  for (const period of periodsIn(per, window)) {
    const terms = termsIn(place, period.last)
    if (terms === undefined || period.last > place.year.through) continue
    const parts = periodsIn(of, period).filter((part) => appliesIn(place, part))
    if (parts.every(isMet)) points += terms.unit
  }
  return whole(points)
}

/** The allowance is used up by the earliest of a period; what follows has its own month's value. */
function excess(
  place: RowPlace,
  { per, allowance }: Extract<PooledFormula, { kind: 'excess' }>,
  window: PersonalWindow,
  months: readonly MonthTally[],
): Fraction {
  const inOrder = [...months].sort((left, right) => left.month - right.month)
  let points = 0
  for (const period of periodsIn(per, window)) {
    let left = allowance
    for (const { month, pool } of inOrder) {
      if (month < period.first || month > period.last) continue
      const free = Math.min(left, Math.max(0, pool.count))
      left -= free
      points += (pool.count - free) * (termsIn(place, month)?.unit ?? 0)
    }
  }
  return whole(points)
}

function bandOf(
  { steps }: Extract<PooledFormula, { kind: 'bands' }>,
  months: readonly MonthTally[],
): Fraction {
  const sum = months.reduce((total, { pool }) => total + pool.measure, 0)
  const reached = steps.filter(({ from }) => sum >= from && sum > 0)
  return whole(reached.at(-1)?.points ?? 0)
}

function periodsIn(per: Parameters<typeof periodOf>[0], { first, last }: Span): Span[] {
  const length = monthsOfPeriod(per)
  const count = Math.floor((last - first + 1) / length)
  return Array.from({ length: count }, (_, place) => periodOf(per, first + place * length))
}

function appliesIn(place: RowPlace, { first, last }: Span): boolean {
  for (let month = first; month <= last; month += 1) {
    if (termsIn(place, month) !== undefined) return true
  }
  return false
}

function within({ first, last }: Span, months: readonly number[]): number[] {
  return months.filter((month) => month >= first && month <= last)
}
