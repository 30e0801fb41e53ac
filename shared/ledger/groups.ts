import { add, compare, multiply, subtract, whole, zero, type Fraction } from '../kernel/fraction'
import type { CompiledSheet } from '../rulebook/compiled'
import type { Indicator } from '../rulebook/indicator'
import type { PersonalYear } from './personal-year'
import type { Priced } from './priced'

/** A priced fact that may compete with others of its group. */
export interface Contender {
  readonly entry: string
  readonly group: string | undefined
  readonly priced: Priced
}

/**
 * The entries that lose to another of their group: of the facts of one group only the one counts
 * whose effect on the year's total, before caps and floors, is the best or the worst, as the group
 * keeps. What is deducted is an effect below zero. Ties go to the clause code, then the month, then
 * the id. 依据: SCORING, Effects.
 */
export function groupLosers(
  book: CompiledSheet,
  year: PersonalYear,
  contenders: readonly Contender[],
): ReadonlySet<string> {
  const winners = new Map<string, Contender>()
  const losers = new Set<string>()
  const isBefore = precedence(book, year)
  for (const contender of contenders) {
    const name = book.rows[contender.priced.position]?.indicator.group?.name
    if (name === undefined || contender.group === undefined) continue
    const key = JSON.stringify([name, contender.group])
    const rival = winners.get(key)
    const wins = rival === undefined || isBefore(contender, rival)
    if (wins) winners.set(key, contender)
    const loser = wins ? rival : contender
    if (loser !== undefined) losers.add(loser.entry)
  }
  return losers
}

/** Whether the first of two of a group counts rather than the second. */
function precedence(book: CompiledSheet, year: PersonalYear) {
  return (left: Contender, right: Contender): boolean => {
    const [a, b] = [rowOf(left), rowOf(right)]
    const difference = compare(
      effect(left, a.indicator, b.windows),
      effect(right, b.indicator, a.windows),
    )
    if (difference !== 0)
      return a.indicator.group?.keep === 'worst' ? difference < 0 : difference > 0
    if (a.indicator.code !== b.indicator.code) return a.indicator.code < b.indicator.code
    if (left.priced.month !== right.priced.month) return left.priced.month < right.priced.month
    return left.entry < right.entry
  }
  /** A point in a module that is a mean weighs 1 ÷ the number of windows the mean runs over. */
  function rowOf({ priced }: Contender): { indicator: Indicator; windows: number } {
    const indicator = book.rows[priced.position]?.indicator
    if (indicator === undefined) throw new Error('A priced fact has a row')
    const isMean = book.sheet.modules[indicator.module].yearFrom === 'mean'
    return { indicator, windows: isMean ? year.windows[indicator.module].length : 1 }
  }
}

/** What a fact does to the total, before every cap, times the windows of its rival. */
function effect({ priced }: Contender, { module, formula }: Indicator, windows: number): Fraction {
  const worth = multiply(add(priced.worth, priced.beyond ?? zero), whole(windows))
  const takes = module === 'deduction' || formula.kind === 'fullMinus'
  return takes ? subtract(zero, worth) : worth
}
