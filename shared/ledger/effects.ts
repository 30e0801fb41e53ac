import type { CompiledSheet } from '../rulebook/compiled'
import { lowerGrade, type Grade } from '../rulebook/grade'
import { monthsPerYear, periodOf } from '../rulebook/windows'
import type { Quantity } from './quantity'

/** A fact that stands, or the sum of such, as far as its effects are concerned. */
export interface Standing {
  readonly position: number
  readonly month: number
  readonly variant: string | undefined
  readonly quantity: Quantity
}

/** The year's grade is not above this, because facts of these rows stand. */
export interface GradeCap {
  grade: Grade
  because: string[]
}

/** By position of the row and month: the code of the row whose fact takes what was earned. */
export type ZeroedMonths = ReadonlyMap<number, ReadonlyMap<number, string>>

/**
 * Which months of which rows are zeroed by facts of other rows. A fact that was taken back zeroes
 * nothing. 依据: SCORING, Effects.
 */
export function zeroedMonths(book: CompiledSheet, standing: readonly Standing[]): ZeroedMonths {
  const zeroed = new Map<number, Map<number, string>>()
  for (const { position, month, variant } of inForce(standing)) {
    const indicator = book.rows[position]?.indicator
    for (const zero of indicator?.effects?.zeroes ?? []) {
      if (zero.variants !== undefined && !zero.variants.includes(variant ?? '')) continue
      const span =
        zero.per === 'year' ? { first: 1, last: monthsPerYear } : periodOf(zero.per, month)
      for (const code of zero.indicators) {
        mark(zeroed, book.positions.get(code), span, indicator?.code ?? '')
      }
    }
  }
  return zeroed
}

/** The lowest grade that standing facts leave; `undefined` when none limits it. */
export function gradeCapOf(
  book: CompiledSheet,
  standing: readonly Standing[],
): GradeCap | undefined {
  let cap: GradeCap | undefined
  for (const { position, variant } of inForce(standing)) {
    const indicator = book.rows[position]?.indicator
    const limit = indicator?.effects?.capsGrade
    if (indicator === undefined || limit === undefined) continue
    if (limit.variants !== undefined && !limit.variants.includes(variant ?? '')) continue
    const codes = new Set([...(cap?.because ?? []), indicator.code])
    const grade = cap === undefined ? limit.most : lowerGrade(cap.grade, limit.most)
    cap = { grade, because: [...codes].sort() }
  }
  return cap
}

/** Sums of a row, level and month that are above zero: a later reversal ends an effect. */
function inForce(standing: readonly Standing[]): Standing[] {
  const sums = new Map<string, { fact: Standing; times: number }>()
  for (const fact of standing) {
    const key = `${fact.position} ${fact.month} ${fact.variant ?? ''}`
    const sum = sums.get(key) ?? { fact, times: 0 }
    sum.times += timesOf(fact.quantity)
    sums.set(key, sum)
  }
  return [...sums.values()].filter(({ times }) => times > 0).map(({ fact }) => fact)
}

/** Points that a body decided are one time, and none of them none. 依据: ADR 12, 16 and 20. */
function timesOf(quantity: Quantity): number {
  switch (quantity.kind) {
    case 'count':
      return quantity.count
    case 'attendance':
      return quantity.attended
    case 'measure':
      return quantity.amount
    case 'points':
      return quantity.points === 0 ? 0 : 1
  }
}

function mark(
  zeroed: Map<number, Map<number, string>>,
  position: number | undefined,
  { first, last }: { first: number; last: number },
  by: string,
): void {
  if (position === undefined) return
  const months = zeroed.get(position) ?? new Map<number, string>()
  zeroed.set(position, months)
  for (let month = first; month <= last; month += 1) {
    const known = months.get(month)
    if (known === undefined || by < known) months.set(month, by)
  }
}
