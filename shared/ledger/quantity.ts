import * as z from 'zod/mini'
import { pointsSchema } from '../rulebook/audience'

const measured = z.int().check(z.nonnegative(), z.maximum(10_000_000))
const count = z.int().check(z.nonnegative(), z.maximum(100_000))

/**
 * What was recorded of a fact. Points stand here only where a body decided them within a range.
 * 依据: SCORING, Records.
 */
export const quantitySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), count }),
  z
    .strictObject({ kind: z.literal('attendance'), attended: count, expected: count })
    .check(
      z.refine((is) => is.attended <= is.expected, 'Nobody attends what he is not expected at'),
    ),
  /** Hundredths of what the row measures: one and a half hours are 150. */
  z.strictObject({ kind: z.literal('measure'), amount: measured }),
  z.strictObject({ kind: z.literal('points'), points: pointsSchema }),
])

export type Quantity = z.infer<typeof quantitySchema>

/** Quantities that the scorecard keeps as sums. */
export type SummedQuantity = Exclude<Quantity, { kind: 'points' | 'measure' }>

/**
 * The quantity as one that adds up, or `undefined` where a score may have to see the fact by
 * itself: decided points, a measure and a count other than one can meet a cap per occurrence.
 * 依据: SCORING, Scorecard.
 */
export function summedQuantity(quantity: Quantity): SummedQuantity | undefined {
  switch (quantity.kind) {
    case 'count':
      return quantity.count === 1 ? quantity : undefined
    case 'attendance':
      return quantity
    case 'measure':
    case 'points':
      return undefined
  }
}

/** What a fact measured, in hundredths: a count of two is 200. Attendance measures nothing. */
export function measureOf(quantity: Quantity): number {
  switch (quantity.kind) {
    case 'count':
      return quantity.count * 100
    case 'measure':
      return quantity.amount
    case 'attendance':
    case 'points':
      return 0
  }
}

/** The sum, or with `sign` −1 the difference, of two quantities of one kind. */
export function combine(left: SummedQuantity, right: SummedQuantity, sign: 1 | -1): SummedQuantity {
  if (left.kind === 'count' && right.kind === 'count') {
    return { kind: 'count', count: left.count + sign * right.count }
  }
  if (left.kind === 'attendance' && right.kind === 'attendance') {
    return {
      kind: 'attendance',
      attended: left.attended + sign * right.attended,
      expected: left.expected + sign * right.expected,
    }
  }
  throw new Error(`A ${left.kind} and a ${right.kind} do not add up`)
}

export function noneOf(kind: SummedQuantity['kind']): SummedQuantity {
  switch (kind) {
    case 'count':
      return { kind, count: 0 }
    case 'attendance':
      return { kind, attended: 0, expected: 0 }
  }
}

export function isNone(quantity: SummedQuantity): boolean {
  switch (quantity.kind) {
    case 'count':
      return quantity.count === 0
    case 'attendance':
      return quantity.attended === 0 && quantity.expected === 0
  }
}
