import { monthNumberOf, type HalfYear } from '../kernel/calendar'
import type { CompiledSheet } from '../rulebook/compiled'
import { gradeCapOf, zeroedMonths, type GradeCap, type ZeroedMonths } from './effects'
import { groupLosers, type Contender } from './groups'
import { addFact, type MonthTally } from './month-tally'
import type { PersonalYear } from './personal-year'
import { priceFact, type FactContent, type Priced } from './priced'
import type { Clamped, Unpriced } from './score'
import type { Scorecard } from './scorecard'

export interface Tallies {
  /** By position of the row in the sheet. */
  readonly rows: readonly MonthTally[][]
  readonly zeroed: ZeroedMonths
  readonly gradeCap: GradeCap | undefined
  readonly unpriced: Unpriced[]
  readonly clamped: Clamped[]
}

/** A row of the scorecard that exists and has a price. */
interface Found {
  readonly fact: FactContent & { readonly entry?: string }
  readonly priced: Priced
}

/**
 * Adds up the facts of a scorecard that exist through a month and, when given, were booked through
 * a half-year; a reversal booked later does not exist for that half either.
 */
export function tally(
  book: CompiledSheet,
  year: PersonalYear,
  scorecard: Scorecard,
  bookedThrough: HalfYear | undefined,
): Tallies {
  const { found, unpriced } = priceAll(book, year, scorecard, bookedThrough)
  const standing = found.map(({ fact, priced }) => ({
    position: priced.position,
    month: monthNumberOf(fact.ownMonth),
    variant: fact.variant,
    quantity: fact.quantity,
  }))
  const zeroed = zeroedMonths(book, standing)
  const losers = groupLosers(book, year, found.flatMap(contenderOf))
  const rows: MonthTally[][] = book.rows.map(() => [])
  for (const { fact, priced } of found) {
    const isLost = fact.entry !== undefined && losers.has(fact.entry)
    const isZeroed = zeroed.get(priced.position)?.has(priced.month) === true
    addFact(rowAt(rows, priced), priced, isLost ? 'lost' : isZeroed ? 'zeroed' : 'kept')
  }
  const gradeCap = gradeCapOf(book, standing)
  return { rows, zeroed, gradeCap, unpriced, clamped: found.flatMap(clampedOf) }
}

function priceAll(
  book: CompiledSheet,
  year: PersonalYear,
  { quantities, singles }: Scorecard,
  bookedThrough: HalfYear | undefined,
): { found: Found[]; unpriced: Unpriced[] } {
  const found: Found[] = []
  const unpriced: Unpriced[] = []
  const exists = (half: HalfYear) => bookedThrough === undefined || half <= bookedThrough
  const take = (fact: Found['fact'], isSum: boolean) => {
    const priced = priceFact(book, year, fact, isSum)
    if (priced === undefined) return
    if ('unpriced' in priced) list(unpriced, fact, priced.unpriced)
    else found.push({ fact, priced })
  }
  for (const row of quantities) if (exists(row.bookedHalf)) take(row, true)
  for (const row of singles) {
    if (!exists(row.bookedHalf)) continue
    if (row.reversedHalf === undefined || !exists(row.reversedHalf)) take(row, false)
  }
  return { found, unpriced }
}

function list(unpriced: Unpriced[], { indicator, variant }: FactContent, why: Unpriced['why']) {
  const same = (listed: Unpriced) =>
    listed.indicator === indicator && listed.variant === variant && listed.why === why
  if (!unpriced.some(same)) unpriced.push({ indicator, ...(variant && { variant }), why })
}

function contenderOf({ fact: { entry, group }, priced }: Found): Contender[] {
  return entry === undefined ? [] : [{ entry, group, priced }]
}

function clampedOf({ fact: { entry }, priced: { decided, worth } }: Found): Clamped[] {
  if (entry === undefined || decided === undefined) return []
  return [{ entry, decided, counted: worth.numerator }]
}

function rowAt(rows: readonly MonthTally[][], { position }: Priced): MonthTally[] {
  const months = rows[position]
  if (months === undefined) throw new Error('A priced fact has a row')
  return months
}
