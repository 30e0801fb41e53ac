import type { Amount } from '../audience'
import type { Indicator } from '../indicator'
import type { ModuleRule } from '../module-rule'
import type { Rulebook, SubjectKind } from '../rulebook'
import type { Sheet } from '../sheet'

/** A row where it stands: what its columns are derived from. */
export interface RowInBook {
  readonly book: Rulebook
  readonly kind: SubjectKind
  readonly sheet: Sheet
  readonly rule: ModuleRule
  readonly indicator: Indicator
}

/** What a row takes is written with a minus. */
export function signOf({ indicator }: RowInBook): string {
  return indicator.module === 'deduction' || indicator.formula.kind === 'fullMinus' ? '−' : ''
}

/**
 * The period that a row is "per": the one in which it expects its fulfilment. Rows counted as
 * earned expect nothing; theirs is the period in which a single value is the most.
 */
export function periodOf({ rule, indicator }: RowInBook) {
  const { formula, expectation, nestedCaps = [] } = indicator
  if (formula.kind === 'allOf') return formula.per
  if (expectation !== undefined && expectation !== 'attendance') return expectation
  if (formula.kind !== 'unit' || rule.counting === 'inProportion') return undefined
  const single = nestedCaps.find(({ most }) => isSame(most, formula.value))
  return single?.per === 'occurrence' ? undefined : single?.per
}

function isSame(left: Amount, right: Amount): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
