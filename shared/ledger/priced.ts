import { compare, fraction, roundHalfUp, subtract, whole, type Fraction } from '../kernel/fraction'
import { monthNumberOf } from '../kernel/calendar'
import type { Points } from '../kernel/points'
import { compile, type CompiledSheet, type Row, type Terms } from '../rulebook/compiled'
import type { Enrolment } from '../rulebook/enrolment'
import type { PointsRange } from '../rulebook/formula'
import { sheetOf, type Rulebook } from '../rulebook/rulebook'
import { measureOf, type Quantity } from './quantity'
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

/** What the facts of a pooled row bring together before they are worth something. */
export interface Pool {
  count: number
  /** Hundredths of the measure. */
  measure: number
  attended: number
  expected: number
}

/** A fact at the value of its own month, in hundredths of the row, before groups and caps. */
export interface Priced {
  readonly position: number
  readonly month: number
  /** What it is worth by itself; nothing where facts are pooled. */
  readonly worth: Fraction
  /** What a cap per occurrence cut off. */
  readonly beyond?: Fraction
  /** What attendance in full would have been worth. */
  readonly expected: Points
  readonly missed: number
  /** What it brings to the pool; absent where it is worth something by itself. */
  readonly pool?: Pool
  /** Set where the decided points were outside the range. */
  readonly decided?: Points
}

export type Pricing = Priced | { readonly unpriced: Unpriced['why'] } | undefined

/**
 * What a fact is worth in its own month; `undefined` when the month is not passed or the row did
 * not apply in it. `isSum` where the quantity adds up facts of one each, so that a cap per
 * occurrence holds for each of them. 依据: SCORING, Personal table and Formula kinds.
 */
export function priceFact(
  book: CompiledSheet,
  year: PersonalYear,
  { indicator, variant, ownMonth, quantity }: FactContent,
  isSum = false,
): Pricing {
  const month = monthNumberOf(ownMonth)
  if (month > year.through) return undefined
  const position = book.positions.get(indicator)
  const row = position === undefined ? undefined : book.rows[position]
  if (position === undefined || row === undefined) return { unpriced: 'unknownIndicator' }
  const terms = year.months[month]?.[position]
  if (terms === undefined) return undefined
  const worth = worthOf(row, terms, { variant, quantity, isSum })
  return 'unpriced' in worth ? worth : { position, month, ...worth }
}

/**
 * What a fact by itself is worth to an enrolment, in hundredths, before caps; `undefined` where
 * the row does not apply, a body has not decided the points, or only a period's facts together are
 * worth something.
 */
export function worthAlone(
  rulebook: Rulebook,
  enrolment: Enrolment,
  fact: Pick<FactContent, 'indicator' | 'variant' | 'quantity'>,
): Points | undefined {
  return priceAlone(compile(sheetOf(rulebook, enrolment.subjectKind ?? 'member')), enrolment, fact)
    ?.points
}

/** As `worthAlone`, on a compiled sheet, with the row that says so. */
export function priceAlone(
  book: CompiledSheet,
  enrolment: Enrolment,
  { indicator, variant, quantity }: Pick<FactContent, 'indicator' | 'variant' | 'quantity'>,
): { points: Points; row: Row } | undefined {
  const row = book.rows[book.positions.get(indicator) ?? -1]
  const terms = row?.termsFor(enrolment)
  if (row === undefined || terms === undefined) return undefined
  const worth = worthOf(row, terms, { variant, quantity, isSum: false })
  if ('unpriced' in worth || worth.pool !== undefined) return undefined
  return { points: roundHalfUp(worth.worth), row }
}

/** What happening once is worth to an enrolment, as `worthAlone`. */
export function worthOfOne(
  rulebook: Rulebook,
  enrolment: Enrolment,
  fact: Pick<FactContent, 'indicator' | 'variant'>,
): Points | undefined {
  return worthAlone(rulebook, enrolment, { ...fact, quantity: { kind: 'count', count: 1 } })
}

type Counted = Omit<Priced, 'position' | 'month' | 'decided'> & { decided?: Points }
type Worth = Counted | { readonly unpriced: Unpriced['why'] }

interface Fact {
  variant: string | undefined
  quantity: Quantity
  isSum: boolean
}

function worthOf({ pricing }: Row, terms: Terms, fact: Fact): Worth {
  switch (pricing.kind) {
    case 'unit':
      return times(terms.unit, terms, fact)
    case 'byVariant': {
      const level = terms.levels.get(fact.variant ?? '')
      if (level === undefined) return { unpriced: 'unknownVariant' }
      return 'value' in level ? times(level.value, terms, fact) : within(level, terms, fact)
    }
    case 'decided':
      return within(terms.range, terms, fact)
    case 'quantity':
      return measured(terms.unit, 100, terms, fact)
    case 'linear':
      return measured(terms.cap ?? 0, terms.target, terms, fact)
    case 'rate':
    case 'allOf':
    case 'excess':
    case 'bands':
      return pooled(pricing.kind, fact.quantity)
  }
}

/** Points that a body decided count as one occurrence where the book has a fixed value. */
function times(value: Points, { perOccurrence }: Terms, { quantity, isSum }: Fact): Worth {
  const each = Math.min(value, perOccurrence ?? value)
  switch (quantity.kind) {
    case 'count': {
      const uncut = value * quantity.count
      return inAll(isSum ? each * quantity.count : Math.min(uncut, perOccurrence ?? uncut), uncut)
    }
    case 'attendance': {
      const { attended, expected } = quantity
      return inAll(each * attended, value * attended, value * expected, expected - attended)
    }
    case 'points':
      return quantity.points === 0 ? nothing : inAll(each, value)
    case 'measure':
      return otherQuantity
  }
}

/** No points decided: a deduction taken back on appeal stays nothing under every version. */
const nothing: Worth = { worth: whole(0), expected: 0, missed: 0 }

const otherQuantity: Worth = { unpriced: 'otherQuantity' }

function within(
  { least, most }: Readonly<PointsRange>,
  { perOccurrence }: Terms,
  { quantity }: Fact,
): Worth {
  if (quantity.kind !== 'points') return { unpriced: 'noPointsDecided' }
  if (quantity.points === 0) return nothing
  const points = Math.min(most, Math.max(least, quantity.points))
  const worth = inAll(Math.min(points, perOccurrence ?? points), points)
  if (points !== quantity.points) worth.decided = quantity.points
  return worth
}

/** `value` for each `per` hundredths of the measure; a sum of counts is of one each. */
function measured(
  value: Points,
  per: number,
  { perOccurrence }: Terms,
  { quantity, isSum }: Fact,
): Worth {
  if (quantity.kind !== 'measure' && quantity.kind !== 'count') return otherQuantity
  const times = isSum && quantity.kind === 'count' ? quantity.count : 1
  const uncut = fraction(value * measureOf(quantity), per)
  const one = times === 1 ? uncut : fraction(value * measureOf({ kind: 'count', count: 1 }), per)
  if (perOccurrence === undefined || compare(one, whole(perOccurrence)) <= 0) {
    return { worth: uncut, expected: 0, missed: 0 }
  }
  const worth = whole(perOccurrence * times)
  return { worth, beyond: subtract(uncut, worth), expected: 0, missed: 0 }
}

/** What counts of what it would be worth without a cap per occurrence. */
function inAll(points: Points, uncut: Points, expected = 0, missed = 0): Counted {
  const worth = whole(points)
  return points === uncut
    ? { worth, expected, missed }
    : { worth, beyond: whole(uncut - points), expected, missed }
}

function pooled(kind: 'rate' | 'allOf' | 'excess' | 'bands', quantity: Quantity): Worth {
  const pool = poolOf(kind, quantity)
  if (pool === undefined) return otherQuantity
  return { worth: whole(0), expected: 0, missed: pool.expected - pool.attended, pool }
}

function poolOf(kind: 'rate' | 'allOf' | 'excess' | 'bands', quantity: Quantity) {
  const empty = { count: 0, measure: 0, attended: 0, expected: 0 }
  switch (kind) {
    case 'rate': {
      if (quantity.kind !== 'attendance') return undefined
      const { attended, expected } = quantity
      return { ...empty, attended, expected }
    }
    case 'allOf':
    case 'excess':
      return quantity.kind === 'count' ? { ...empty, count: quantity.count } : undefined
    case 'bands':
      return quantity.kind === 'count' || quantity.kind === 'measure'
        ? { ...empty, measure: measureOf(quantity) }
        : undefined
  }
}
