import { fraction, whole, zero, type Fraction } from '../kernel/fraction'
import type { Points } from '../kernel/points'
import type { Row, Terms } from '../rulebook/compiled'
import type { ModuleRule } from '../rulebook/module-rule'
import type { PersonalYear } from './personal-year'

/** Where a row is looked at: its place in the sheet, its module, and the subject's year. */
export interface RowPlace {
  readonly row: Row
  readonly position: number
  readonly rule: ModuleRule
  readonly year: PersonalYear
}

/** The row's terms in a month; `undefined` where it did not apply or the month is not passed. */
export function termsIn({ year, position }: RowPlace, month: number): Terms | undefined {
  return year.months[month]?.[position]
}

/**
 * A cap over some months: in proportion the mean of its monthly values over those that are scored,
 * months in which the row did not apply among them; as earned the highest of them, never prorated.
 * 依据: SCORING, Personal table.
 */
export function capOver(
  place: RowPlace,
  monthsScored: readonly number[],
  pick: (terms: Terms) => Points | undefined,
): Fraction | undefined {
  let sum = 0
  let highest: Points | undefined
  for (const month of monthsScored) {
    const terms = termsIn(place, month)
    const cap = terms && pick(terms)
    if (cap === undefined) continue
    sum += cap
    highest = Math.max(highest ?? 0, cap)
  }
  if (place.rule.counting === 'inProportion') {
    return monthsScored.length === 0 ? zero : fraction(sum, monthsScored.length)
  }
  return highest === undefined ? undefined : whole(highest)
}
