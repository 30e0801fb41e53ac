import type { FactEntry } from './entry'
import { combine, isNone, noneOf, summedQuantity, type SummedQuantity } from './quantity'
import {
  recentMax,
  type MatterRow,
  type QuantityRow,
  type RecentFact,
  type Scorecard,
  type SingleRow,
} from './scorecard'
import { placed, without } from './sorted'

/** Adds a fact to the sums or to the single rows, or takes away what it reverses. */
export function foldFact(scorecard: Scorecard, fact: FactEntry): Scorecard {
  const { indicator, matter, revision } = fact
  const stands = fact.reverses === undefined
  return {
    ...scorecard,
    ...withQuantity(scorecard, fact),
    matters: placed(scorecard.matters, { indicator, matter, revision, stands }, matterKey),
    recent: [recentOf(fact), ...scorecard.recent].slice(0, recentMax),
  }
}

function withQuantity(scorecard: Scorecard, fact: FactEntry): Partial<Scorecard> {
  const summed = summedQuantity(fact.quantity)
  return fact.group !== undefined || summed === undefined
    ? { singles: foldSingle(scorecard.singles, fact) }
    : { quantities: foldSum(scorecard.quantities, fact, summed) }
}

/** A reversal in a later half leaves its own negative sum there, beside the earlier half's. */
function foldSum(
  rows: readonly QuantityRow[],
  fact: FactEntry,
  change: SummedQuantity,
): QuantityRow[] {
  const { indicator, variant, ownMonth, bookedHalf } = fact
  const place = { indicator, ...(variant && { variant }), ownMonth, bookedHalf }
  const key = quantityKey({ ...place, quantity: change })
  const known = rows.find((row) => quantityKey(row) === key)?.quantity ?? noneOf(change.kind)
  const quantity = combine(known, change, fact.reverses === undefined ? 1 : -1)
  return isNone(quantity)
    ? without(rows, key, quantityKey)
    : placed(rows, { ...place, quantity }, quantityKey)
}

function foldSingle(rows: readonly SingleRow[], fact: FactEntry): SingleRow[] {
  if (fact.reverses === undefined) return placed(rows, singleOf(fact), singleKey)
  const original = rows.find(({ entry }) => entry === fact.reverses)
  if (original === undefined) throw new Error(`${fact._id} reverses a row that is not there`)
  return original.bookedHalf === fact.bookedHalf
    ? without(rows, original.entry, singleKey)
    : placed(rows, { ...original, reversedHalf: fact.bookedHalf }, singleKey)
}

function singleOf(fact: FactEntry): SingleRow {
  const { _id, indicator, variant, ownMonth, bookedHalf, quantity, group } = fact
  return {
    entry: _id,
    indicator,
    ...(variant && { variant }),
    ownMonth,
    bookedHalf,
    quantity,
    ...(group && { group }),
  }
}

function recentOf(fact: FactEntry): RecentFact {
  const { _id, indicator, variant, ownMonth, quantity, recordedAt, reverses } = fact
  return {
    entry: _id,
    indicator,
    ...(variant && { variant }),
    ownMonth,
    quantity,
    recordedAt,
    ...(reverses && { reverses }),
  }
}

const matterKey = (row: MatterRow) => `${row.indicator} ${row.matter}`
const singleKey = (row: SingleRow) => row.entry
const quantityKey = (row: QuantityRow) =>
  `${row.indicator} ${row.variant ?? ''} ${row.ownMonth} ${row.bookedHalf} ${row.quantity.kind}`
