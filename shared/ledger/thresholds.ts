import { nextMonth, type Month } from '../kernel/calendar'
import type { Points } from '../kernel/points'
import type { Threshold } from '../rulebook/provisions'

/** The total of a half-year or a year that has ended: "2026-H1", "2026". */
export interface WindowTotal {
  at: 'halfYear' | 'year'
  window: string
  total: Points
}

/** What the standing facts of a row come to in one month, before caps; may be of several years. */
export interface MonthSum {
  indicator: string
  month: Month
  points: Points
}

export interface Sums {
  totals: readonly WindowTotal[]
  months: readonly MonthSum[]
}

/** Why a proposal opens; with the bounds of the book that were met. */
export type ProposalReason =
  | { kind: 'total'; window: string; total: Points; from?: Points; below?: Points }
  | { kind: 'streak'; indicator: string; first: Month; last: Month; months: number }

/** What a result opens for people to decide on: never an action by itself. */
export interface Proposal {
  threshold: string
  title: string
  opens: Threshold['opens']
  reason: ProposalReason
}

/**
 * The proposals that the sums of one subject open, in the order of the book. A total is compared
 * once its window has ended; a streak is months on end in which facts of the row stand, across the
 * turn of the year too, and opens one proposal however long it grows.
 * 依据: 阈值只提出表扬、谈话、帮扶的建议，由人决定 (PRODUCT, The rulebook).
 */
export function proposalsFrom(thresholds: readonly Threshold[], sums: Sums): Proposal[] {
  return thresholds.flatMap(({ code, title, opens, when }) =>
    reasonsOf(when, sums).map((reason) => ({ threshold: code, title, opens, reason })),
  )
}

function reasonsOf(when: Threshold['when'], { totals, months }: Sums): ProposalReason[] {
  switch (when.kind) {
    case 'total':
      return totals
        .filter(({ at, total }) => at === when.at && isWithin(when, total))
        .map(({ window, total }) => ({
          kind: 'total',
          window,
          total,
          ...(when.from !== undefined && { from: when.from }),
          ...(when.below !== undefined && { below: when.below }),
        }))
    case 'streak':
      return streaksOf(when.indicator, months)
        .filter((streak) => streak.months >= when.months)
        .map((streak) => ({ kind: 'streak', indicator: when.indicator, ...streak }))
  }
}

/** Both bounds have to hold; a threshold without any opens nothing. */
function isWithin(
  bounds: { from?: Points | undefined; below?: Points | undefined },
  total: Points,
) {
  const { from, below } = bounds
  if (from === undefined && below === undefined) return false
  return (from === undefined || total >= from) && (below === undefined || total < below)
}

interface Streak {
  first: Month
  last: Month
  months: number
}

/** Runs of months on end in which facts of a row stand, the earliest first. */
function streaksOf(indicator: string, sums: readonly MonthSum[]): Streak[] {
  const standing = sums.filter((sum) => sum.indicator === indicator && sum.points > 0)
  const months = [...new Set(standing.map(({ month }) => month))].sort()
  const streaks: Streak[] = []
  for (const month of months) {
    const running = streaks.at(-1)
    if (running !== undefined && nextMonth(running.last) === month) {
      running.last = month
      running.months += 1
    } else {
      streaks.push({ first: month, last: month, months: 1 })
    }
  }
  return streaks
}
