import { monthNumberOf } from '../kernel/calendar'
import type { Points } from '../kernel/points'
import type { CompiledRulebook, Row, Terms } from '../rulebook/compiled'
import type { Quantity } from './quantity'
import type { PersonalYear } from './personal-year'
import type { Unpriced } from './score'

/** What pricing needs of a fact, of a row of sums, or of a single row. */
export interface FactContent {
  indicator: string
  variant?: string | undefined
  ownMonth: string
  quantity: Quantity
  group?: string | undefined
}

/**
 * A fact at the value of its own month. Points in hundredths of the row, before groups and
 * caps.
 */
export interface Priced {
  readonly position: number
  readonly month: number
  readonly points: Points
  /** What attendance in full would have been worth. */
  readonly expected: Points
  readonly missed: number
  /** Set where the decided points were outside the range. */
  readonly decided?: Points
}

export type Pricing = Priced | { readonly unpriced: Unpriced['why'] } | undefined

/**
 * What a fact is worth in its own month; `undefined` when the month is not passed or the row did
 * not apply in it. 依据: SCORING, Personal table and Formula kinds.
 */
export function priceFact(
  book: CompiledRulebook,
  year: PersonalYear,
  { indicator, variant, ownMonth, quantity }: FactContent,
): Pricing {
  const month = monthNumberOf(ownMonth)
  if (month > year.through) return undefined
  const position = book.positions.get(indicator)
  const row = position === undefined ? undefined : book.rows[position]
  if (position === undefined || row === undefined) return { unpriced: 'unknownIndicator' }
  const terms = year.months[month]?.[position]
  if (terms === undefined) return undefined
  const worth = worthOf(row, terms, variant, quantity)
  return 'unpriced' in worth ? worth : { position, month, ...worth }
}

type Worth = Omit<Priced, 'position' | 'month'> | { readonly unpriced: Unpriced['why'] }

function worthOf(
  { pricing, variants }: Row,
  { unit }: Terms,
  variant: string | undefined,
  quantity: Quantity,
): Worth {
  switch (pricing.kind) {
    case 'unit':
      return times(unit, quantity)
    case 'byVariant': {
      const value = variants.get(variant ?? '')
      return value === undefined ? { unpriced: 'unknownVariant' } : times(value, quantity)
    }
    case 'decided':
      return within(pricing.least, pricing.most, quantity)
  }
}

/** Points that a body decided count as one occurrence where the book has a fixed value. */
function times(value: Points, quantity: Quantity): Worth {
  switch (quantity.kind) {
    case 'count':
      return { points: value * quantity.count, expected: 0, missed: 0 }
    case 'attendance': {
      const { attended, expected } = quantity
      return { points: value * attended, expected: value * expected, missed: expected - attended }
    }
    case 'points':
      return { points: value, expected: 0, missed: 0 }
  }
}

function within(least: Points, most: Points, quantity: Quantity): Worth {
  if (quantity.kind !== 'points') return { unpriced: 'noPointsDecided' }
  const points = Math.min(most, Math.max(least, quantity.points))
  const plain = { points, expected: 0, missed: 0 }
  return points === quantity.points ? plain : { ...plain, decided: quantity.points }
}
