import type { Points } from '../kernel/points'
import { grades, type Grade } from './grade'
import type { Rulebook } from './rulebook'

/**
 * The band of an annual total: what points suggest, never the grade. 依据: defaults, Grade
 * thresholds.
 */
export function bandOf(total: Points, lines: Rulebook['bands']): Grade {
  const reached = grades.find((grade) => grade !== 'unqualified' && total >= lines[grade])
  return reached ?? 'unqualified'
}

/**
 * The lines of the bands as of a month: less the part of the duty weight that time has not brought
 * yet. Someone above them and perfect from then on ends the year in that band.
 */
export function bandLinesThrough(
  { bands, modules: { duty } }: Rulebook,
  monthsPassed: number,
): Rulebook['bands'] {
  const yearly = duty.counting === 'inProportion' && duty.window === 'year' ? duty.weight : 0
  const ahead = Math.floor((yearly * (12 - monthsPassed)) / 12)
  const lower = (line: Points) => Math.max(0, line - ahead)
  return {
    excellent: lower(bands.excellent),
    qualified: lower(bands.qualified),
    basicallyQualified: lower(bands.basicallyQualified),
  }
}
