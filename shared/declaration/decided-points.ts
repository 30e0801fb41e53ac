import { formatPoints, type Points } from '../kernel/points'
import { refuse } from '../kernel/refusal'
import type { Enrolment } from '../rulebook/enrolment'
import { rangeFor, type PointsRange } from '../rulebook/formula'
import { findIndicator, type Rulebook } from '../rulebook/rulebook'

/**
 * Points that a body decides: proposed at the endorsement or by the chair, voted on or set by the
 * superior, and recorded with the fact. 依据: ARCHITECTURE, invariant 5; SCORING, Records.
 */

/** What a declaration's clause says of its points: a range where a body decides them. */
export interface PointsClause {
  title: string
  range?: PointsRange | undefined
}

interface Declared {
  indicator: string
  variant?: string | undefined
  honoursOnly?: true | undefined
}

/**
 * The clause in a version of the rulebook, as it is for what a member is enrolled as in the month
 * of the matter; without a range where the book has a fixed value, and where nothing but an honour
 * is recorded.
 */
export function pointsClauseOf(
  rulebook: Rulebook,
  { indicator: code, variant, honoursOnly }: Declared,
  enrolment: Enrolment | undefined,
): PointsClause {
  const indicator = findIndicator(rulebook, code)
  if (indicator === undefined) return { title: code }
  if (honoursOnly === true) return { title: indicator.title }
  return { title: indicator.title, range: rangeFor(indicator.formula, variant, enrolment) }
}

/** Points are named exactly where the clause leaves them to a body, and within its range. */
export function decidedPoints(
  clause: PointsClause,
  points: Points | undefined,
): Points | undefined {
  const { title, range } = clause
  if (points !== undefined) return pointsInRange(clause, points)
  if (range !== undefined) refuse('pointsMissing', { title, ...inWords(range) })
  return undefined
}

export function pointsInRange({ title, range }: PointsClause, points: Points): Points {
  if (range === undefined) return refuse('pointsFixed', { title })
  const { least, most } = range
  if (points < least || points > most) refuse('pointsOutOfRange', { title, ...inWords(range) })
  return points
}

/** What was proposed, brought into the range of the version in force; else the least. */
export function proposalIn({ least, most }: PointsRange, proposed: Points | undefined): Points {
  return Math.min(most, Math.max(least, proposed ?? least))
}

function inWords({ least, most }: PointsRange): { least: string; most: string } {
  return { least: formatPoints(least), most: formatPoints(most) }
}
