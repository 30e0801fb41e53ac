import { canBeBettered, claimOn } from '@shared/appeal/rules'
import { pointsClauseOf } from '@shared/declaration/decided-points'
import { formatPoints } from '@shared/kernel/points'
import { refuse } from '@shared/kernel/refusal'
import type { ledgerContract } from '@shared/ledger/contract'
import { derive } from '@shared/ledger/derive'
import type { FactEntry } from '@shared/ledger/entry'
import { entryHash } from '@shared/ledger/seal'
import { chainOf, enrolmentIn } from '@shared/ledger/scorecard'
import { shownThrough } from '@shared/ledger/shown-month'
import { bookOf } from '@shared/rulebook/book-of-year'
import type { Enrolment } from '@shared/rulebook/enrolment'
import { findIndicator, type Rulebook } from '@shared/rulebook/rulebook'
import { moduleTitleOf } from '@shared/rulebook/words'
import type { Call } from '../../kit/call'
import { find, read } from '../../kit/database'
import { rulebookIn, rulebookOf } from '../../kit/rulebooks'
import type { Handler } from '../../kit/serve'
import { pathOf } from '../organisation/store'
import { rowOf } from './rows'
import { linesOf } from './show-my-points'
import { sourceOf } from './source'

const entriesMax = 1000

/** One entry opened into its reason: clause, cap, who decided and when, its place in the chain. */
export const showEntry: Handler<typeof ledgerContract.showEntry> = async (call, input) => {
  const entry = await permittedFact(call, input.entry)
  const scorecard =
    (await read('scorecards', chainOf(entry.subject, entry.year))) ?? refuse('noPoints')
  const entries = await find(
    'entries',
    { chain: entry.chain },
    { limit: entriesMax, orderBy: [['sequence', 'asc']] },
  )
  const through = shownThrough(entry.year, call.now)
  const { rulebook, version } = await rulebookOf(entry.branch, entry.ownMonth)
  const last = through > entry.ownMonth ? through : entry.ownMonth
  const year = bookOf(await rulebookOf(entry.branch, last))
  const lines = linesOf(year, scorecard, entries, through)
  const line = lines.find((one) => one.entry === entry._id) ?? refuse('notFound')
  const score = derive(year, scorecard, { through })
  const scored = score.indicators.find(({ code }) => code === entry.indicator)
  if (!scored) return refuse('notFound')
  const row = rowOf(findIndicator(rulebook, scored.code) ? rulebook : year, score, scored, lines)
  const source = await sourceOf(entry)
  const lastDay = await appealLastDay(entry)
  const stands = !line.reversal && !line.reversed
  const indicator = findIndicator(rulebook, entry.indicator)
  const enrolment = enrolmentIn(scorecard, entry.ownMonth)
  const claim = indicator && claimOn(entry, indicator, enrolment)
  const appealable =
    stands &&
    entry.subject === call.identity.person &&
    indicator !== undefined &&
    canBeBettered(entry, indicator, enrolment) &&
    (lastDay === undefined || call.now.slice(0, 10) <= lastDay)
  return {
    entry: entry._id,
    title: source.title ?? line.title,
    moduleTitle: moduleTitleOf(rulebook.modules[scored.module], scored.module),
    branch: entry.branch,
    indicator: entry.indicator,
    clause: row.clause,
    rulebookVersion: version,
    ownMonth: entry.ownMonth,
    bookedHalf: entry.bookedHalf,
    change: line.change,
    sentence: sentenceFor(entry, { rulebook, enrolment }, line.why, row.sentence),
    row,
    trail: source.trail,
    sequence: entry.sequence,
    hash: entry.hash,
    hashHolds: entryHash(entry) === entry.hash,
    reversal: line.reversal,
    reversed: line.reversed,
    honour: line.honour,
    declaration: source.declaration,
    activity: source.activity,
    appeal: source.appeal,
    appealable,
    claim: appealable ? claim : undefined,
    appealWorkingDays: appealable ? await appealWorkingDays(entry) : undefined,
    appealLastDay: lastDay,
  }
}

async function permittedFact(call: Call, id: string): Promise<FactEntry> {
  const entry = (await read('entries', id)) ?? refuse('notFound')
  const path = await pathOf(call, entry.branch)
  call.permit({ organisation: entry.branch, path, subject: entry.subject })
  call.showsDataOf([entry.subject])
  return entry.kind === 'fact' ? entry : refuse('notFound')
}

async function appealWorkingDays({ branch, bookedHalf }: FactEntry): Promise<number> {
  return (await rulebookIn(branch, bookedHalf)).rulebook.clocks.appealDecideWorkingDays
}

async function appealLastDay({ branch, bookedHalf }: FactEntry): Promise<string | undefined> {
  const evaluation = await read('evaluations', `${branch}:${bookedHalf}`)
  return evaluation?.appealsEndOn
}

/** What an entry is read under: the version of its month, and as what the member was enrolled. */
interface Under {
  rulebook: Rulebook
  enrolment: Enrolment | undefined
}

function sentenceFor(
  entry: FactEntry,
  under: Under,
  why: string | undefined,
  rowSentence: string,
): string {
  const { quantity } = entry
  if (quantity.kind === 'attendance') {
    const what = quantity.attended < quantity.expected ? '应到，点名记为未到' : '应到，已到'
    return `${what}。${rowSentence}`
  }
  const said = [decidedInWords(entry, under), why, rowSentence]
  return said.filter((part) => part !== undefined).join('。')
}

/** Who decided how many points, and what the clause left to decide. */
function decidedInWords(
  { quantity, indicator, variant, decision, reverses }: FactEntry,
  { rulebook, enrolment }: Under,
): string | undefined {
  if (quantity.kind !== 'points' || reverses !== undefined) return undefined
  const { range } = pointsClauseOf(rulebook, { indicator, variant }, enrolment)
  const decided = `${bodyOf(decision)}审定 ${formatPoints(quantity.points)} 分`
  if (range === undefined) return decided
  return `${decided}，条款规定 ${formatPoints(range.least)} 到 ${formatPoints(range.most)} 分`
}

function bodyOf(decision: string): string {
  if (decision.startsWith('decider:')) return '上级党组织'
  return decision.startsWith('appeal-') ? '复议' : '支部会议'
}
