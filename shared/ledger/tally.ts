import type { HalfYear } from '../kernel/calendar'
import type { Points } from '../kernel/points'
import type { CompiledRulebook } from '../rulebook/compiled'
import type { Rulebook } from '../rulebook/rulebook'
import { groupLosers, type Contender } from './groups'
import type { PersonalYear } from './personal-year'
import { priceFact, type FactContent, type Priced } from './priced'
import type { Clamped, Unpriced } from './score'
import type { Scorecard } from './scorecard'

/** The facts of a row in one month, added up. Points in hundredths. */
export interface MonthTally {
  readonly month: number
  kept: Points
  lost: Points
  expected: Points
  missed: number
}

export interface Tallies {
  /** By position of the row in the book. */
  readonly rows: readonly MonthTally[][]
  readonly unpriced: Unpriced[]
  readonly clamped: Clamped[]
}

/**
 * Adds up the facts of a scorecard that exist through a month and, when given, were booked through
 * a half-year; a reversal booked later does not exist for that half either.
 */
export function tally(
  rulebook: Rulebook,
  book: CompiledRulebook,
  year: PersonalYear,
  scorecard: Scorecard,
  bookedThrough: HalfYear | undefined,
): Tallies {
  const tallies: Tallies = { rows: book.rows.map(() => []), unpriced: [], clamped: [] }
  const exists = (half: HalfYear) => bookedThrough === undefined || half <= bookedThrough
  for (const row of scorecard.quantities) {
    if (!exists(row.bookedHalf)) continue
    const priced = priceOrList(tallies, book, year, row)
    if (priced !== undefined) addTo(tallies, priced, 'kept')
  }
  const contenders: Contender[] = []
  for (const row of scorecard.singles) {
    if (!exists(row.bookedHalf)) continue
    if (row.reversedHalf !== undefined && exists(row.reversedHalf)) continue
    const priced = priceOrList(tallies, book, year, row)
    if (priced === undefined) continue
    contenders.push({ entry: row.entry, group: row.group, priced })
    const { decided, points } = priced
    if (decided !== undefined) tallies.clamped.push({ entry: row.entry, decided, counted: points })
  }
  const losers = groupLosers(rulebook, book, year, contenders)
  for (const { entry, priced } of contenders) {
    addTo(tallies, priced, losers.has(entry) ? 'lost' : 'kept')
  }
  return tallies
}

function priceOrList(
  tallies: Tallies,
  book: CompiledRulebook,
  year: PersonalYear,
  fact: FactContent,
): Priced | undefined {
  const pricing = priceFact(book, year, fact)
  if (pricing === undefined || !('unpriced' in pricing)) return pricing
  const { indicator, variant } = fact
  const why = pricing.unpriced
  const same = (listed: Unpriced) =>
    listed.indicator === indicator && listed.variant === variant && listed.why === why
  if (!tallies.unpriced.some(same)) {
    tallies.unpriced.push({ indicator, ...(variant && { variant }), why })
  }
  return undefined
}

function addTo({ rows }: Tallies, priced: Priced, as: 'kept' | 'lost'): void {
  const months = rows[priced.position]
  if (months === undefined) throw new Error('A priced fact has a row')
  let month = months.find((known) => known.month === priced.month)
  if (month === undefined) {
    month = { month: priced.month, kept: 0, lost: 0, expected: 0, missed: 0 }
    months.push(month)
  }
  month[as] += priced.points
  month.expected += priced.expected
  month.missed += priced.missed
}
