import { firstMonthOf, lastMonthOf, nextMonth, type HalfYear, type Month } from '../kernel/calendar'
import { derive, type Horizon } from '../ledger/derive'
import { enrolmentIn, isFrozen, type Scorecard } from '../ledger/scorecard'
import type { BoardLevel, Post } from '../organisation/organisation'
import { handlingOf } from '../rulebook/handling'
import type { Rulebook } from '../rulebook/rulebook'
import type { BoardLine, BoardPage } from './board'
import { boardPageId } from './board'

/** How a board comes out of the scorecards. Nothing here knows an edition before this one. */

export const monthsOfHalf = 6
export const linesPerPage = 200

/** What the board of a half knows: its months, and what was booked up to it. */
export function horizonOf(half: HalfYear): Horizon {
  return { through: lastMonthOf(half), bookedThrough: half }
}

/** A line, and whether its subject is listed apart. */
export interface Candidate {
  line: BoardLine
  apart: boolean
}

/**
 * The line of one subject; nothing for those who were not scored in the half, or who came after
 * it was frozen. Post and standing are those of the half's last month, so that a later change
 * moves no edition. 依据: SCORING, Display; PRODUCT, What is assessed.
 */
export function candidateOf(
  rulebook: Rulebook,
  scorecard: Scorecard,
  name: string,
  half: HalfYear,
): Candidate | undefined {
  const months = monthsIn(half).filter((month) => enrolmentIn(scorecard, month)?.scored).length
  const enrolment = enrolmentIn(scorecard, lastMonthOf(half))
  if (months === 0 || !enrolment || !isFrozen(scorecard, half)) return undefined
  const { displayed, modules } = derive(rulebook, scorecard, horizonOf(half))
  const { sequence, hash: head } = scorecard.head
  const line: BoardLine = {
    subject: scorecard.subject,
    name,
    post: enrolment.post as Post,
    total: displayed,
    base: modules.base.points,
    duty: modules.duty.points,
    bonus: modules.bonus.points,
    deduction: modules.deduction.points,
    dutyCompleted: modules.duty.earned >= modules.duty.attainable,
    months,
    sequence,
    head,
  }
  return { line, apart: handlingOf(rulebook, enrolment) === 'ungraded' || months < monthsOfHalf }
}

function monthsIn(half: HalfYear): Month[] {
  const months = [firstMonthOf(half)]
  while (months.length < monthsOfHalf) months.push(nextMonth(months.at(-1) as Month))
  return months
}

/** Equal totals share a rank and the next is skipped; those listed apart have none. */
export function ranked(candidates: readonly Candidate[]): BoardLine[] {
  const totals = candidates.filter(({ apart }) => !apart).map(({ line }) => line.total)
  return candidates.map(({ line, apart }) =>
    apart ? line : { ...line, rank: 1 + totals.filter((total) => total > line.total).length },
  )
}

const pinyin = new Intl.Collator('zh-u-co-pinyin')

function byName(left: BoardLine, right: BoardLine): number {
  return pinyin.compare(left.name, right.name) || (left.subject < right.subject ? -1 : 1)
}

function byRank(left: BoardLine, right: BoardLine): number {
  const unranked = Number.MAX_SAFE_INTEGER
  return (left.rank ?? unranked) - (right.rank ?? unranked) || byName(left, right)
}

/** Levels that show no rank do not betray it by their order either. */
export function inOrderOf(level: BoardLevel, lines: readonly BoardLine[]): BoardLine[] {
  switch (level) {
    case 'completedDuties':
    case 'pointsByName':
      return [...lines].sort(byName)
    case 'pointsWithRank':
    case 'full':
      return [...lines].sort(byRank)
  }
}

export function pagesOf(board: string, branch: string, lines: readonly BoardLine[]): BoardPage[] {
  const pages: BoardPage[] = []
  for (let start = 0; start < lines.length; start += linesPerPage) {
    const page = pages.length + 1
    const cut = lines.slice(start, start + linesPerPage)
    pages.push({ _id: boardPageId(board, page), board, branch, page, lines: cut })
  }
  return pages
}
