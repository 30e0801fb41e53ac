import { fraction, smaller, subtract, whole, zero, type Fraction } from '../kernel/fraction'
import type { Points } from '../kernel/points'
import type { Row, Terms } from '../rulebook/compiled'
import type { Expectation } from '../rulebook/indicator'
import type { ModuleRule } from '../rulebook/rulebook'
import { monthsOfPeriod } from '../rulebook/windows'
import type { PersonalWindow, PersonalYear } from './personal-year'
import type { MonthTally } from './tally'

/** A row in one window, exact, in hundredths of the row. */
export interface RowWindow {
  readonly earned: Fraction
  readonly attainable: Fraction
  /** `undefined` where the row has no cap. */
  readonly cap: Fraction | undefined
  /** The most that the facts of the window count or deduct; `undefined` where nothing limits. */
  readonly limit: Fraction | undefined
  /** What facts were worth beyond the cap, beyond the attainable, and to a better of the group. */
  readonly overCap: Fraction
  readonly overAttainable: Fraction
  readonly lost: Fraction
  readonly deducted: Fraction
  readonly missed: number
}

/** Where a row is looked at: its place in the book, its module, and the subject's year. */
export interface RowPlace {
  readonly row: Row
  readonly position: number
  readonly rule: ModuleRule
  readonly year: PersonalYear
}

/** The row in one window of its module. 依据: SCORING, Personal table, Attainable, Modules. */
export function rowInWindow(
  place: RowPlace,
  window: PersonalWindow,
  months: readonly MonthTally[],
): RowWindow {
  const { row, rule } = place
  const facts = sumOf(months, window)
  const cap = window.begun ? capIn(place, window) : capAhead(place)
  const attainable = attainableIn(place, window, cap, facts.expected)
  const isFullMinus = row.indicator.formula.kind === 'fullMinus'
  const inProportion = rule.counting === 'inProportion'
  const limit = isFullMinus || inProportion ? attainable : cap
  const kept = whole(facts.kept)
  const counted = limit === undefined ? kept : smaller(kept, limit)
  const withinCap = cap === undefined ? kept : smaller(kept, cap)
  return {
    earned: isFullMinus ? subtract(attainable, counted) : counted,
    attainable,
    cap,
    limit,
    overCap: subtract(kept, withinCap),
    overAttainable: subtract(withinCap, counted),
    lost: whole(facts.lost),
    deducted: isFullMinus ? counted : zero,
    missed: facts.missed,
  }
}

function sumOf(months: readonly MonthTally[], { first, last }: PersonalWindow) {
  const sum = { kept: 0, lost: 0, expected: 0, missed: 0 }
  for (const { month, kept, lost, expected, missed } of months) {
    if (month < first || month > last) continue
    sum.kept += kept
    sum.lost += lost
    sum.expected += expected
    sum.missed += missed
  }
  return sum
}

/**
 * In proportion the mean of the monthly caps over the scored months, months in which the row did
 * not apply among them; as earned the highest of them, never prorated.
 */
function capIn(place: RowPlace, { monthsScored }: PersonalWindow): Fraction | undefined {
  let sum = 0
  let highest: Points | undefined
  for (const month of monthsScored) {
    const cap = termsIn(place, month)?.cap
    if (cap === undefined) continue
    sum += cap
    highest = Math.max(highest ?? 0, cap)
  }
  if (place.rule.counting === 'inProportion') {
    return monthsScored.length === 0 ? zero : fraction(sum, monthsScored.length)
  }
  return highest === undefined ? undefined : whole(highest)
}

/** The cap of a window not yet begun: that of the last scored month. */
function capAhead(place: RowPlace): Fraction | undefined {
  const lastScored = place.year.scoredMonths.at(-1)
  const cap = lastScored === undefined ? undefined : termsIn(place, lastScored)?.cap
  return cap === undefined ? undefined : whole(cap)
}

function attainableIn(
  place: RowPlace,
  window: PersonalWindow,
  cap: Fraction | undefined,
  attendance: Points,
): Fraction {
  if (cap === undefined) return zero
  if (place.rule.counting === 'asEarned' || !window.begun) return cap
  const { expectation } = place.row.indicator
  if (expectation !== undefined) {
    return smaller(cap, whole(expectedIn(place, window, expectation, attendance)))
  }
  const length = window.last - window.first + 1
  return fraction(cap.numerator * window.monthsScored.length, cap.denominator * length)
}

/** The value of everything already due in the window. */
function expectedIn(
  place: RowPlace,
  window: PersonalWindow,
  expectation: Expectation,
  attendance: Points,
): Points {
  if (expectation === 'attendance') return attendance
  const length = monthsOfPeriod(expectation)
  let expected = 0
  for (let month = length; month <= place.year.through; month += length) {
    if (month < window.first || month > window.last) continue
    expected += termsIn(place, month)?.unit ?? 0
  }
  return expected
}

function termsIn({ year, position }: RowPlace, month: number): Terms | undefined {
  return year.months[month]?.[position]
}
