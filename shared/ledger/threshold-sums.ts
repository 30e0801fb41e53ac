import { halfYearOf, monthFrom, type Month } from '../kernel/calendar'
import { add, roundHalfUp, zero, type Fraction } from '../kernel/fraction'
import type { BookOfYear } from '../rulebook/book-of-year'
import { compile } from '../rulebook/compiled'
import { sheetOf } from '../rulebook/rulebook'
import { derive } from './derive'
import { personalYear } from './personal-year'
import { priceFact, type FactContent } from './priced'
import { kindOf, type Scorecard } from './scorecard'
import type { MonthSum, Sums, WindowTotal } from './thresholds'

/**
 * What the thresholds of a rulebook look at, of one subject's years through a month: the totals of
 * half-years and years that are over, and what the standing facts of each row come to by month.
 */
export function sumsOf(
  rulebook: BookOfYear,
  scorecards: readonly Scorecard[],
  through: Month,
): Sums {
  const known = scorecards.filter(({ year }) => monthFrom(year, 1) <= through)
  return {
    totals: known.flatMap((scorecard) => totalsOf(rulebook, scorecard, through)),
    months: known.flatMap((scorecard) => monthsOf(rulebook, scorecard, through)),
  }
}

/** As a board of the half, or the year, shows them; none of a year without a scored month. */
function totalsOf(rulebook: BookOfYear, scorecard: Scorecard, through: Month): WindowTotal[] {
  const [june, december] = [monthFrom(scorecard.year, 6), monthFrom(scorecard.year, 12)]
  const totalAt = (month: Month, booked: object, told: Omit<WindowTotal, 'total'>) => {
    if (month > through) return []
    const { displayed, scoredMonths } = derive(rulebook, scorecard, { through: month, ...booked })
    return scoredMonths === 0 ? [] : [{ ...told, total: displayed }]
  }
  const half = (month: Month) => {
    const window = halfYearOf(month)
    return totalAt(month, { bookedThrough: window }, { at: 'halfYear', window })
  }
  const year = { at: 'year', window: String(scorecard.year) } as const
  return [...half(june), ...half(december), ...totalAt(december, {}, year)]
}

function monthsOf(rulebook: BookOfYear, scorecard: Scorecard, through: Month): MonthSum[] {
  const book = compile(sheetOf(rulebook, kindOf(scorecard)))
  const december = monthFrom(scorecard.year, 12)
  const year = personalYear(book, scorecard, through < december ? through : december)
  const sums = new Map<string, { indicator: string; month: Month; worth: Fraction }>()
  const take = (row: FactContent, isSum: boolean) => {
    const priced = priceFact(book, year, row, isSum)
    if (priced === undefined || 'unpriced' in priced) return
    const { indicator, ownMonth: month } = row
    const key = `${indicator} ${month}`
    const before = sums.get(key)?.worth ?? zero
    sums.set(key, { indicator, month, worth: add(before, priced.worth) })
  }
  for (const row of scorecard.quantities) take(row, true)
  for (const row of scorecard.singles) take(row, false)
  return [...sums.values()].map(({ worth, ...where }) => ({ ...where, points: roundHalfUp(worth) }))
}
