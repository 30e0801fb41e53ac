import { compare, multiply, whole, type Fraction } from '../kernel/fraction'
import type { CompiledSheet } from '../rulebook/compiled'
import type { PersonalYear } from './personal-year'
import type { Priced } from './priced'

/** A priced fact that may compete with others of its group. */
export interface Contender {
  readonly entry: string
  readonly group: string | undefined
  readonly priced: Priced
}

/**
 * The entries that lose to another of their group: of the facts of one group only the one with the
 * largest effect on the year counts, before caps and floors. For bonuses that is the best, for
 * deductions the worst. Ties go to the clause code, then the month, then the id.
 * 依据: SCORING, Effects.
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

function precedence(book: CompiledSheet, year: PersonalYear) {
  return (left: Contender, right: Contender): boolean => {
    const [a, b] = [rowOf(left), rowOf(right)]
    const difference = compare(times(left, b.windows), times(right, a.windows))
    if (difference !== 0) return difference > 0
    if (a.code !== b.code) return a.code < b.code
    if (left.priced.month !== right.priced.month) return left.priced.month < right.priced.month
    return left.entry < right.entry
  }
  /** A point in a module that is a mean weighs 1 ÷ the number of windows the mean runs over. */
  function rowOf({ priced }: Contender): { code: string; windows: number } {
    const indicator = book.rows[priced.position]?.indicator
    if (indicator === undefined) throw new Error('A priced fact has a row')
    const { code, module } = indicator
    const isMean = book.sheet.modules[module].yearFrom === 'mean'
    return { code, windows: isMean ? year.windows[module].length : 1 }
  }
}

function times({ priced }: Contender, windows: number): Fraction {
  return multiply(priced.worth, whole(windows))
}
