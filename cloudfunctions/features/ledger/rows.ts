import type { Month } from '@shared/kernel/calendar'
import type { EntryLine, IndicatorRow } from '@shared/ledger/contract'
import { explainIndicator } from '@shared/ledger/explain'
import type { IndicatorScore, Score } from '@shared/ledger/score'
import { explainRowWaiting, type Waiting } from '@shared/ledger/waiting'
import { bookWithRow, type BookOfYear } from '@shared/rulebook/book-of-year'
import { findIndicator } from '@shared/rulebook/rulebook'

/** One row with its sentence; rows that are none of this member's are left out. */
export function rowsOf(
  rulebook: BookOfYear,
  score: Score,
  lines: readonly EntryLine[],
): ModuleRow[] {
  return score.indicators
    .filter(concernsMember)
    .map((row) => ({ module: row.module, row: rowOf(rulebook, score, row, lines) }))
}

interface ModuleRow {
  module: string
  row: IndicatorRow
}

export function rowOf(
  rulebook: BookOfYear,
  score: Score,
  row: IndicatorScore,
  lines: readonly EntryLine[],
): IndicatorRow {
  const own = bookWithRow(rulebook, row.code)
  const { sentence, clause } = explainIndicator(own, score, row.code)
  return {
    indicator: row.code,
    title: findIndicator(own, row.code)?.title ?? row.code,
    clause,
    earned: row.earned,
    attainable: row.attainable,
    cap: row.cap,
    cut: row.cut,
    sentence,
    waiting: waitingIn(lines, row.code, score.through),
  }
}

function concernsMember({ why }: IndicatorScore): boolean {
  return !why.some(({ kind }) => kind === 'off' || kind === 'notInAudience')
}

/** Why the entries of a row add up to more than it shows, where they do. */
function waitingIn(lines: readonly EntryLine[], code: string, through: Month) {
  const own = lines.filter(({ indicator }) => indicator === code)
  const waiting = own.flatMap(({ ownMonth, waiting: points }): Waiting[] =>
    points === undefined
      ? []
      : [{ points, why: ownMonth > through ? 'later' : 'beyondAttainable' }],
  )
  return explainRowWaiting(
    own.map(({ change }) => change),
    waiting,
    through,
  )
}
