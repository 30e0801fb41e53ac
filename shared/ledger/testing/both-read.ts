import fc from 'fast-check'
import { monthFrom } from '../../kernel/calendar'
import { eachModule } from '../../rulebook/indicator'
import type { Rulebook } from '../../rulebook/rulebook'
import { derive } from '../derive'
import type { Chain } from './chain'
import { oracle, type OracleScore } from './oracle'
import type { OracleHorizon } from './oracle-year'

/** The numbers of one chain as `derive` reads them. */
export function derived(book: Rulebook, { scorecard }: Chain, horizon: OracleHorizon): OracleScore {
  const { through, bookedThrough } = horizon
  const month = monthFrom(scorecard.year, through)
  const score = derive(book, scorecard, { through: month, ...(bookedThrough && { bookedThrough }) })
  const byCode = (part: 'earned' | 'attainable') =>
    Object.fromEntries(score.indicators.map((row) => [row.code, row[part]]))
  return {
    earned: byCode('earned'),
    attainable: byCode('attainable'),
    modules: eachModule((name) => score.modules[name].points),
    total: score.total,
    displayed: score.displayed,
    gradeCap: score.gradeCap?.grade,
  }
}

/** Both readings of one chain. */
export function bothRead(book: Rulebook, chain: Chain, horizon: OracleHorizon) {
  return { derived: derived(book, chain, horizon), read: oracle(book, chain.entries, horizon) }
}

/** Month ends, and the board of the first half-year. */
export const horizons: fc.Arbitrary<OracleHorizon> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ through: fc.integer({ min: 1, max: 12 }) }) },
  { weight: 1, arbitrary: fc.constant({ through: 6, bookedThrough: '2026-H1' }) },
)
