import type { Month } from '../kernel/calendar'
import { monthWords } from '../kernel/calendar-words'
import { formatPoints, type Points } from '../kernel/points'
import type { Attribution } from './attribute'

/** What of an entry counts in the end and does not count yet. */
export interface Waiting {
  points: Points
  /** Its month is not closed, or the row is beyond what could be attained so far. */
  why: 'later' | 'beyondAttainable'
}

/** The share of an entry at the end of the year against its share now; nothing where they agree. */
export function waitingOf(final: Attribution, now: Attribution): Waiting | undefined {
  const points = Math.abs(final.points) - Math.abs(now.points)
  if (points <= 0) return undefined
  if (now.why !== 'later' && now.why !== 'beyondAttainable') return undefined
  return { points, why: now.why }
}

/** "其中 0.50 分暂不计：超过截至 7 月的应得". */
export function explainWaiting({ points, why }: Waiting, through: Month): string {
  const reason = why === 'later' ? '所属月份还没结账' : `超过截至 ${monthWords(through)}的应得`
  return `其中 ${formatPoints(points)} 分暂不计：${reason}`
}

/** Says of a row why its entries add up to more than it shows, and when the rest will count. */
export function explainRowWaiting(
  changes: readonly Points[],
  waiting: readonly Waiting[],
  through: Month,
): string | undefined {
  const sum = (of: readonly Points[]) => of.reduce((total, points) => total + points, 0)
  const of = (why: Waiting['why']) =>
    sum(waiting.filter((one) => one.why === why).map(({ points }) => points))
  const beyond = of('beyondAttainable')
  const later = of('later')
  const parts = [
    beyond > 0 &&
      `${formatPoints(beyond)} 分超过截至 ${monthWords(through)}的应得，应得逐月增加后自动计入`,
    later > 0 && `${formatPoints(later)} 分所属月份还没结账，月底结账后计入`,
  ].filter((part) => part !== false)
  if (parts.length === 0) return undefined
  return `各笔合计 ${formatPoints(sum(changes))} 分，其中 ${parts.join('；')}。`
}
