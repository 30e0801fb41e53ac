import type { Declarable } from '@shared/declaration/contract'
import { formatPoints } from '@shared/kernel/points'
import { dotted } from '@/words/titles'
import { windowWords } from '@/words/window'
import { copy } from '../copy'

const words = copy.compose

/** "L12 · 每次 1 分，全年至多 6 分 · 本年还可得 4.00". */
export function clauseDetail({ indicator, rule, window, left }: Declarable): string {
  if (left === undefined) return dotted(indicator, rule)
  const span = windowWords[window]
  const rest = left > 0 ? words.left(span, formatPoints(left)) : words.leftNone(span)
  return dotted(indicator, rule, rest)
}
