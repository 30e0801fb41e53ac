import { pricingOf } from '../../rulebook/formula'
import { grades, type Grade } from '../../rulebook/grade'
import type { FactEntry } from '../entry'
import { isSameSpan, monthOf, type Excepting, type OracleYear } from './oracle-year'
import { isLess, least, minus, none, product, quotient, ratio, type Ratio } from './ratio'

/** How often something was done; points that a body decided are one time, and none of them none. */
function timesOf({ quantity }: FactEntry): number | undefined {
  switch (quantity.kind) {
    case 'count':
      return quantity.count
    case 'attendance':
      return quantity.attended
    case 'points':
      return quantity.points === 0 ? 0 : 1
    case 'measure':
      return undefined
  }
}

/** The count that is recorded, and nothing else. */
export function countOf({ quantity }: FactEntry): number | undefined {
  return quantity.kind === 'count' ? quantity.count : undefined
}

/** Hundredths of the measure. 依据: ADR 12, 5. */
export function measureOf({ quantity }: FactEntry): number | undefined {
  if (quantity.kind === 'count') return quantity.count * 100
  return quantity.kind === 'measure' ? quantity.amount : undefined
}

interface Range {
  least: number
  most: number
}

/** What each fact is worth and which of them count. */
export class OracleFacts {
  /** Facts that the book can price. */
  readonly known: readonly FactEntry[]
  /** Those that count: not beaten in their group, and then not zeroed. */
  readonly counting: readonly FactEntry[]

  constructor(private readonly year: OracleYear) {
    this.known = year.facts.filter((fact) => this.worth(fact) !== undefined)
    const unbeaten = this.known.filter(
      (fact) => !this.known.some((other) => this.compete(fact, other) && this.beats(other, fact)),
    )
    this.counting = unbeaten.filter((fact) => !this.isZeroed(fact))
  }

  /**
   * Hundredths by itself, before every cap; nothing where the book cannot price it. What is only
   * priced together with others is worth 0 by itself.
   */
  worth(fact: FactEntry): Ratio | undefined {
    const row = this.year.rowOf(fact)
    if (row === undefined) return undefined
    const { quantity } = fact
    const pricing = pricingOf(row.formula)
    const times = timesOf(fact)
    const measure = measureOf(fact)
    const inOwnMonth = (amount: Parameters<OracleYear['amountIn']>[0]) =>
      ratio(this.year.amountIn(amount, row, monthOf(fact)) ?? 0)
    const decided = (range: Range & { except?: readonly (Range & Excepting)[] | undefined }) => {
      if (quantity.kind !== 'points') return undefined
      const { least, most } = this.year.exceptionIn(range, monthOf(fact)) ?? range
      return quantity.points === 0 ? none : ratio(Math.min(most, Math.max(least, quantity.points)))
    }
    switch (pricing.kind) {
      case 'unit':
        return times === undefined ? undefined : product(ratio(times), inOwnMonth(pricing.value))
      case 'byVariant': {
        const level = pricing.variants.find(({ variant }) => variant === fact.variant)
        if (level === undefined) return undefined
        if (!('value' in level)) return decided(level)
        const { value } = this.year.exceptionIn(level, monthOf(fact)) ?? level
        return times === undefined ? undefined : ratio(times * value)
      }
      case 'decided':
        return decided(pricing)
      case 'quantity':
        return measure === undefined
          ? undefined
          : product(ratio(measure, 100), inOwnMonth(pricing.value))
      case 'linear':
        return measure === undefined
          ? undefined
          : product(inOwnMonth(row.cap), quotient(ratio(measure), inOwnMonth(pricing.target)))
      case 'rate':
        return quantity.kind === 'attendance' ? none : undefined
      case 'allOf':
      case 'excess':
        return countOf(fact) === undefined ? undefined : none
      case 'bands':
        return measure === undefined ? undefined : none
    }
  }

  /** The worth within a cap per occurrence: each attendance of several is one. */
  worthWithin(fact: FactEntry, most: Ratio): Ratio {
    const worth = this.worth(fact) ?? none
    if (fact.quantity.kind !== 'attendance') return least(worth, most)
    const times = ratio(fact.quantity.attended)
    return least(worth, product(times, most))
  }

  /** The lowest grade that a fact which stands leaves. */
  get gradeCap(): Grade | undefined {
    const caps = this.known.filter(isSomething).flatMap((fact) => {
      const cap = this.year.rowOf(fact)?.effects?.capsGrade
      return cap && isAmong(fact, cap.variants) ? [grades.indexOf(cap.most)] : []
    })
    return caps.length === 0 ? undefined : grades[Math.max(...caps)]
  }

  private isZeroed(fact: FactEntry): boolean {
    return this.known
      .filter(isSomething)
      .some((other) =>
        this.year
          .rowOf(other)
          ?.effects?.zeroes?.some(
            ({ indicators, per, variants }) =>
              indicators.includes(fact.indicator) &&
              isAmong(other, variants) &&
              isSameSpan(monthOf(other), monthOf(fact), per),
          ),
      )
  }

  private compete(left: FactEntry, right: FactEntry): boolean {
    const group = this.year.rowOf(left)?.group
    return (
      left !== right &&
      group !== undefined &&
      left.group !== undefined &&
      left.group === right.group &&
      group.name === this.year.rowOf(right)?.group?.name
    )
  }

  /** What it does to the year's total, before caps and floors: below zero where it takes. */
  private effect(fact: FactEntry): Ratio {
    const row = this.year.rowOf(fact)
    if (row === undefined) return none
    const isMean = this.year.sheet.modules[row.module].yearFrom === 'mean'
    const weight = ratio(1, isMean ? this.year.windowsOf(row.module).length : 1)
    const worth = product(this.worth(fact) ?? none, weight)
    const takes = row.formula.kind === 'fullMinus' || row.module === 'deduction'
    return takes ? minus(none, worth) : worth
  }

  private beats(left: FactEntry, right: FactEntry): boolean {
    const [mine, other] = [this.effect(left), this.effect(right)]
    const isBest = this.year.rowOf(left)?.group?.keep === 'best'
    if (isLess(other, mine)) return isBest
    if (isLess(mine, other)) return !isBest
    const key = ({ indicator, ownMonth, _id }: FactEntry) => [indicator, ownMonth, _id]
    return JSON.stringify(key(left)) < JSON.stringify(key(right))
  }
}

/** Of what was done no time, or measured none, nothing stands. */
function isSomething(fact: FactEntry): boolean {
  return (timesOf(fact) ?? measureOf(fact) ?? 0) > 0
}

function isAmong({ variant }: FactEntry, variants: readonly string[] | undefined): boolean {
  return variants === undefined || (variant !== undefined && variants.includes(variant))
}
