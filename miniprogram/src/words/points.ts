import { formatPoints } from '@shared/kernel/points'
import type { PointsRange } from '@shared/rulebook/formula'

/** "1.00 到 3.00 分": between which points a body decides. */
export function rangeWords({ least, most }: PointsRange): string {
  return `${formatPoints(least)} 到 ${formatPoints(most)} 分`
}
