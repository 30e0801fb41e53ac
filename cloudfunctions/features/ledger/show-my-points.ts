import {
  dayOf,
  monthFrom,
  monthNumberOf,
  monthOf,
  yearOf,
  type Instant,
  type Month,
} from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import { attribute } from '@shared/ledger/attribute'
import type { EntryLine, IndicatorRow, ledgerContract } from '@shared/ledger/contract'
import { derive } from '@shared/ledger/derive'
import type { Entry } from '@shared/ledger/entry'
import { explainAttribution, explainUnlisted } from '@shared/ledger/explain'
import { explainModule } from '@shared/ledger/explain-module'
import { honoursCount, isHonoursMonth } from '@shared/ledger/honours'
import type { Score } from '@shared/ledger/score'
import type { Scorecard } from '@shared/ledger/scorecard'
import { shownThrough } from '@shared/ledger/shown-month'
import { explainWaiting, waitingOf } from '@shared/ledger/waiting'
import { bookOf, bookWithRow, type BookOfYear } from '@shared/rulebook/book-of-year'
import type { ModuleName } from '@shared/rulebook/indicator'
import { findIndicator, type Rulebook } from '@shared/rulebook/rulebook'
import { honourOnly, moduleInWords } from '@shared/rulebook/words'
import { find } from '../../kit/database'
import { scorecardOf } from '../../kit/posting'
import { rulebookOf } from '../../kit/rulebooks'
import type { Handler } from '../../kit/serve'
import { modulesOf } from './modules'
import { rowsOf } from './rows'

/** A year of one subject: a few hundred records at the very most. */
const entriesMax = 1000
const entriesShown = 100

export const showMyPoints: Handler<typeof ledgerContract.showMyPoints> = async (call, input) => {
  const { person, organisation } = call.permitOwn()
  const thisYear = yearOf(dayOf(call.now))
  const year = input.year ?? thisYear
  if (year > thisYear) refuse('noPoints')
  const scorecard = (await scorecardOf(person, year, call.now)) ?? refuse('noPoints')
  const through = shownThrough(year, call.now)
  const rulebook = bookOf(await rulebookOf(organisation, through))
  const entries = await find(
    'entries',
    { chain: scorecard._id },
    { limit: entriesMax, orderBy: [['sequence', 'asc']] },
  )
  const score = derive(rulebook, scorecard, { through })
  const lines = linesOf(rulebook, scorecard, entries, through)
  const rows = rowsOf(rulebook, score, lines)
  return {
    year,
    through,
    scoredMonths: score.scoredMonths,
    honours: honoursOf(rulebook, scorecard, call.now),
    total: score.displayed,
    modules: modulesOf(rulebook, score).map((module) => {
      const own = rows.filter((one) => one.module === module.module).map(({ row }) => row)
      return { ...module, sentence: sentenceOf(rulebook, score, module.module, own), rows: own }
    }),
    months: monthsThrough(rulebook, scorecard, through),
    enrolments: scorecard.enrolments.map(
      ({ month, office, department, post, standing, scored }) => ({
        month,
        office,
        department,
        post,
        standing,
        scored,
      }),
    ),
    entries: lines.slice(0, entriesShown),
    entriesLeft: Math.max(0, lines.length - entriesShown),
  }
}

/** Counted as of the month of today, or of the last one of a year that is over. */
export function honoursOf(
  rulebook: BookOfYear,
  scorecard: Scorecard,
  now: Instant,
): number | undefined {
  const { year } = scorecard
  const today = dayOf(now)
  const month = year < yearOf(today) ? monthFrom(year, 12) : monthOf(today)
  const isNow = isHonoursMonth(rulebook, scorecard, month)
  const honours = honoursCount(rulebook, scorecard)
  return isNow || honours > 0 ? honours : undefined
}

function monthsThrough(rulebook: BookOfYear, scorecard: Scorecard, through: string) {
  const last = monthNumberOf(through)
  return Array.from({ length: last }, (_, index) => {
    const month = monthFrom(scorecard.year, index + 1)
    return { month, total: derive(rulebook, scorecard, { through: month }).displayed }
  })
}

/** How the module counts, what became of it, and what of its mark stands in no row below. */
function sentenceOf(
  rulebook: Rulebook,
  score: Score,
  module: ModuleName,
  rows: readonly IndicatorRow[],
): string {
  const rule = rulebook.modules[module]
  const unlisted = explainUnlisted(
    rule.counting === 'asEarned' ? rule.mark : undefined,
    rows.map(({ attainable }) => attainable),
  )
  const became = explainModule(rulebook, score, module)
  return [moduleInWords(rulebook, module), became, unlisted].filter(Boolean).join('。')
}

/**
 * The facts of a chain, the latest first, each with what it changes in its row by the end of the
 * year, what of that waits, and why.
 */
export function linesOf(
  rulebook: BookOfYear,
  scorecard: Scorecard,
  entries: readonly Entry[],
  shown: Month,
): EntryLine[] {
  const sharesThrough = (through: Month) =>
    new Map(
      attribute(rulebook, scorecard, entries, { through }).map((share) => [share.entry, share]),
    )
  const shares = sharesThrough(monthFrom(scorecard.year, 12))
  const sharesNow = sharesThrough(shown)
  return entries
    .flatMap((entry) => {
      const share = shares.get(entry._id)
      const now = sharesNow.get(entry._id)
      if (entry.kind !== 'fact' || !share || !now) return []
      const waiting = waitingOf(share, now)
      const honour =
        share.why === 'notApplicable' && isHonoursMonth(rulebook, scorecard, entry.ownMonth)
      const cut = honour
        ? honourOnly
        : share.why === 'counted'
          ? undefined
          : explainAttribution(share.why, share.points)
      return {
        entry: entry._id,
        indicator: entry.indicator,
        title: titleOf(rulebook, entry.indicator),
        ownMonth: entry.ownMonth,
        recordedAt: entry.recordedAt,
        change: share.points,
        waiting: waiting?.points,
        why:
          [cut, waiting && explainWaiting(waiting, shown)].filter(Boolean).join('；') || undefined,
        reversal: share.why === 'reversal',
        reversed: share.why === 'reversed',
        honour,
      }
    })
    .reverse()
}

function titleOf(rulebook: BookOfYear, code: string): string {
  return findIndicator(bookWithRow(rulebook, code), code)?.title ?? code
}
