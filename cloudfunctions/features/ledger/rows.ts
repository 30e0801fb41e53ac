import type { IndicatorRow } from '@shared/ledger/contract'
import { explainIndicator } from '@shared/ledger/explain'
import type { IndicatorScore, Score } from '@shared/ledger/score'
import { findIndicator, type Rulebook } from '@shared/rulebook/rulebook'

/** One row with its sentence; rows that are none of this member's are left out. */
export function rowsOf(rulebook: Rulebook, score: Score): (IndicatorRow & { module: string })[] {
  return score.indicators.filter(concernsMember).map((row) => rowOf(rulebook, score, row))
}

export function rowOf(
  rulebook: Rulebook,
  score: Score,
  row: IndicatorScore,
): IndicatorRow & { module: string } {
  const { sentence, clause } = explainIndicator(rulebook, score, row.code)
  return {
    indicator: row.code,
    module: row.module,
    title: findIndicator(rulebook, row.code)?.title ?? row.code,
    clause,
    earned: row.earned,
    attainable: row.attainable,
    cap: row.cap,
    cut: row.cut,
    sentence,
  }
}

function concernsMember({ why }: IndicatorScore): boolean {
  return !why.some(({ kind }) => kind === 'off' || kind === 'notInAudience')
}
