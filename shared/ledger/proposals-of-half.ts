import { firstMonthOf, lastMonthOf, type HalfYear } from '../kernel/calendar'
import { monthWords } from '../kernel/calendar-words'
import { formatPoints } from '../kernel/points'
import type { BookOfYear } from '../rulebook/book-of-year'
import type { Threshold } from '../rulebook/provisions'
import { findIndicator, type Rulebook } from '../rulebook/rulebook'
import type { Scorecard } from './scorecard'
import { sumsOf } from './threshold-sums'
import { proposalsFrom, type Proposal, type ProposalReason } from './thresholds'

/**
 * What a half-year that is over opens for one subject: its own total, with the second half the
 * year's, and runs of months that reached into it. `scorecards` are of its year and of the one
 * before. 依据: PRODUCT, The four steps, "thresholds in the book open a praise or a help plan".
 */
export function proposalsOfHalf(
  book: BookOfYear,
  scorecards: readonly Scorecard[],
  half: HalfYear,
): Proposal[] {
  const sums = sumsOf(book, scorecards, lastMonthOf(half))
  return proposalsFrom(book.thresholds, sums).filter(({ reason }) => isOf(reason, half))
}

function isOf(reason: ProposalReason, half: HalfYear): boolean {
  switch (reason.kind) {
    case 'total':
      return reason.window === half || (half.endsWith('H2') && reason.window === half.slice(0, 4))
    case 'streak':
      return reason.last >= firstMonthOf(half) && reason.last <= lastMonthOf(half)
  }
}

/** A threshold on the year's total says nothing before the year is over. */
export function isDueIn({ when }: Threshold, half: HalfYear): boolean {
  return when.kind !== 'total' || when.at !== 'year' || half.endsWith('H2')
}

/** Whether a threshold looks at months, which may have begun in the year before. */
export function looksBack({ thresholds }: Rulebook, half: HalfYear): boolean {
  return half.endsWith('H1') && thresholds.some(({ when }) => when.kind === 'streak')
}

/** "全年 55.00 分，低于 60.00 分"; "“党费”连续 3 个月（2 月至 4 月）". */
export function reasonInWords(rulebook: Rulebook, reason: ProposalReason): string {
  switch (reason.kind) {
    case 'total': {
      const { window, total, from, below } = reason
      const span = window.length === 4 ? '全年' : '半年'
      return [
        `${span} ${formatPoints(total)} 分`,
        ...(from === undefined ? [] : [`达到 ${formatPoints(from)} 分`]),
        ...(below === undefined ? [] : [`低于 ${formatPoints(below)} 分`]),
      ].join('，')
    }
    case 'streak': {
      const { indicator, first, last, months } = reason
      const title = findIndicator(rulebook, indicator)?.title ?? indicator
      return `“${title}”连续 ${months} 个月（${monthWords(first)}至 ${monthWords(last)}）`
    }
  }
}
