import type { FactEntry } from './entry'
import { quantityKey, type Folding } from './folding'
import { combine, isNone, noneOf, summedQuantity, type SummedQuantity } from './quantity'
import type { QuantityRow, SingleRow } from './scorecard'

/** Adds a fact to the sums or to the single rows, or takes away what it reverses. */
export function foldFact(folding: Folding, fact: FactEntry, key: string): void {
  const { indicator, matter, revision } = fact
  const summed = summedOf(fact)
  if (summed === undefined) foldSingle(folding, fact)
  else foldSum(folding, fact, summed)
  const stands = fact.reverses === undefined
  folding.matters.set(key, { indicator, matter, revision, stands })
  folding.facts.push(fact)
}

/** The quantity that the fact adds to a sum; `undefined` where it keeps a row of its own. */
export function summedOf({ group, quantity }: FactEntry): SummedQuantity | undefined {
  return group === undefined ? summedQuantity(quantity) : undefined
}

/** A reversal in a later half leaves its own negative sum there, beside the earlier half's. */
function foldSum({ quantities }: Folding, fact: FactEntry, change: SummedQuantity): void {
  const { indicator, variant, ownMonth, bookedHalf } = fact
  const key = quantityKey(fact)
  const known = quantities.get(key)?.quantity ?? noneOf(change.kind)
  const quantity = combine(known, change, fact.reverses === undefined ? 1 : -1)
  if (isNone(quantity)) {
    quantities.delete(key)
    return
  }
  const row: QuantityRow = { indicator, ownMonth, bookedHalf, quantity }
  if (variant !== undefined) row.variant = variant
  quantities.set(key, row)
}

function foldSingle({ singles }: Folding, fact: FactEntry): void {
  const { reverses, bookedHalf } = fact
  if (reverses === undefined) {
    singles.set(fact._id, singleOf(fact))
    return
  }
  const original = singles.get(reverses)
  if (original === undefined) throw new Error(`${fact._id} reverses a row that is not there`)
  if (original.bookedHalf === bookedHalf) singles.delete(reverses)
  else singles.set(reverses, { ...original, reversedHalf: bookedHalf })
}

function singleOf(fact: FactEntry): SingleRow {
  const { _id, indicator, variant, ownMonth, bookedHalf, quantity, group } = fact
  const row: SingleRow = { entry: _id, indicator, ownMonth, bookedHalf, quantity }
  if (variant !== undefined) row.variant = variant
  if (group !== undefined) row.group = group
  return row
}
