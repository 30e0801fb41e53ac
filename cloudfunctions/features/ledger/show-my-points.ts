import { dayOf, halfYearOf, monthFrom, monthNumberOf, yearOf } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import { attribute } from '@shared/ledger/attribute'
import type { EntryLine, ledgerContract } from '@shared/ledger/contract'
import { derive } from '@shared/ledger/derive'
import type { Entry } from '@shared/ledger/entry'
import { explainAttribution } from '@shared/ledger/explain'
import type { Scorecard } from '@shared/ledger/scorecard'
import { shownThrough } from '@shared/ledger/shown-month'
import { findIndicator, type Rulebook } from '@shared/rulebook/rulebook'
import { moduleInWords } from '@shared/rulebook/words'
import { find } from '../../kit/database'
import { scorecardOf } from '../../kit/posting'
import { rulebookIn } from '../../kit/rulebooks'
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
  const { rulebook } = await rulebookIn(organisation, halfYearOf(through))
  const entries = await find(
    'entries',
    { chain: scorecard._id },
    { limit: entriesMax, orderBy: [['sequence', 'asc']] },
  )
  const score = derive(rulebook, scorecard, { through })
  const rows = rowsOf(rulebook, score)
  const lines = linesOf(rulebook, scorecard, entries, `${year}-12`)
  return {
    year,
    through,
    total: score.displayed,
    modules: modulesOf(score).map((module) => ({
      ...module,
      sentence: moduleInWords(rulebook, module.module),
      rows: rows.filter((row) => row.module === module.module),
    })),
    months: monthsThrough(rulebook, scorecard, through),
    entries: lines.slice(0, entriesShown),
    entriesLeft: Math.max(0, lines.length - entriesShown),
  }
}

function monthsThrough(rulebook: Rulebook, scorecard: Scorecard, through: string) {
  const last = monthNumberOf(through)
  return Array.from({ length: last }, (_, index) => {
    const month = monthFrom(scorecard.year, index + 1)
    return { month, total: derive(rulebook, scorecard, { through: month }).displayed }
  })
}

/** The facts of a chain, the latest first, each with what it changes in its row and why. */
export function linesOf(
  rulebook: Rulebook,
  scorecard: Scorecard,
  entries: readonly Entry[],
  through: string,
): EntryLine[] {
  const shares = new Map(
    attribute(rulebook, scorecard, entries, { through }).map((share) => [share.entry, share]),
  )
  return entries
    .flatMap((entry) => {
      const share = shares.get(entry._id)
      if (entry.kind !== 'fact' || !share) return []
      return {
        entry: entry._id,
        indicator: entry.indicator,
        title: findIndicator(rulebook, entry.indicator)?.title ?? entry.indicator,
        ownMonth: entry.ownMonth,
        recordedAt: entry.recordedAt,
        change: share.points,
        why: share.why === 'counted' ? undefined : explainAttribution(share.why, share.points),
        reversal: share.why === 'reversal',
        reversed: share.why === 'reversed',
      }
    })
    .reverse()
}
