import {
  add,
  divide,
  fraction,
  multiply,
  roundHalfUp,
  smaller,
  subtract,
  whole,
  zero,
  type Fraction,
} from '../kernel/fraction'
import type { Points } from '../kernel/points'
import type { ModuleRule } from '../rulebook/module-rule'
import type { PersonalWindow } from './personal-year'
import { combineWindows } from './row-score'
import type { RowWindow } from './row-window'
import type { IndicatorScore, ModuleScore } from './score'

/** The rows of one module: as shown, and exact by window. */
export interface ModuleRows {
  readonly scores: readonly IndicatorScore[]
  /** By window of the module, the exact rows. */
  readonly byWindow: readonly (readonly RowWindow[])[]
}

/** A module for the year. 依据: SCORING, Modules and Numbers. */
export function moduleScore(
  rule: ModuleRule,
  windows: readonly PersonalWindow[],
  rows: ModuleRows,
): ModuleScore {
  switch (rule.counting) {
    case 'asEarned':
      return asEarned(rule, windows, rows)
    case 'inProportion':
      return inProportion(rule, windows, rows)
  }
}

/**
 * The sum of the rows, each rounded once. A module with a mark starts from it in each window and
 * loses what its rows lost, so that rows which the book lacks stay full. Where a window is beyond
 * the module's cap or below zero, the year is made from the windows as they count and rounded once.
 */
function asEarned(
  rule: ModuleRule & { counting: 'asEarned' },
  windows: readonly PersonalWindow[],
  { scores, byWindow }: ModuleRows,
): ModuleScore {
  const { mark, cap } = rule
  const carried = windows.map(carriedIn)
  const carriedEarned = roundHalfUp(combineWindows(rule, carried, ({ earned }) => earned))
  const carriedLost = roundHalfUp(combineWindows(rule, carried, lostOf))
  const sum = scores.reduce((total, { earned }) => total + earned, 0)
  const lost = scores.reduce((total, score) => total + score.attainable - score.earned, 0)
  const ofEvery = (points: Points | undefined) =>
    points && roundHalfUp(combineWindows(rule, windows, () => whole(points)))
  const [marks, most] = [ofEvery(mark), ofEvery(cap)]
  const earned = marks === undefined ? sum + carriedEarned : marks - lost - carriedLost
  const exact = windows.map((window, index) => exactIn(rule, window, byWindow[index] ?? []))
  const counted = exact.map((points) => bounded(points, cap))
  const isBounded = counted.some((points, index) => points !== exact[index])
  const sumOrBounded = isBounded
    ? roundHalfUp(combineWindows(rule, counted, (points) => points))
    : earned
  const points = Math.max(0, Math.min(most ?? sumOrBounded, sumOrBounded))
  return { points, earned, attainable: marks ?? most ?? 0, cut: Math.max(0, earned - points) }
}

/** What the rows of one window come to, before the module's cap and floor. */
export function exactIn(
  { mark }: { mark?: Points | undefined },
  window: PersonalWindow,
  rows: readonly RowWindow[],
): Fraction {
  const carried = carriedIn(window)
  if (mark === undefined) return rows.reduce((sum, row) => add(sum, row.earned), carried.earned)
  return rows.reduce(
    (left, row) => subtract(left, lostOf(row)),
    subtract(whole(mark), lostOf(carried)),
  )
}

/** The same object where nothing is cut off. */
function bounded(points: Fraction, cap: Points | undefined): Fraction {
  if (points.numerator < 0) return zero
  return cap === undefined ? points : smaller(points, whole(cap))
}

/** Weight × time passed × earned ÷ attainable in each window, rounded once for the year. */
function inProportion(
  rule: ModuleRule & { counting: 'inProportion' },
  windows: readonly PersonalWindow[],
  { byWindow }: ModuleRows,
): ModuleScore {
  const parts = windows.map((window, index) => proportionOf(rule, window, byWindow[index] ?? []))
  const shown = (pick: (part: Part) => Fraction): Points =>
    roundHalfUp(combineWindows(rule, parts, pick))
  return {
    points: shown((part) => part.points),
    earned: shown((part) => part.earned),
    attainable: shown((part) => part.attainable),
    cut: 0,
  }
}

interface Part {
  readonly points: Fraction
  readonly earned: Fraction
  readonly attainable: Fraction
}

function proportionOf(
  { weight }: { weight: Points },
  window: PersonalWindow,
  rows: readonly RowWindow[],
): Part {
  const carried = carriedIn(window)
  const earned = rows.reduce(
    (sum, row) => add(sum, row.earned),
    smaller(carried.earned, carried.attainable),
  )
  const attainable = rows.reduce((sum, row) => add(sum, row.attainable), carried.attainable)
  if (!window.begun) return { points: whole(weight), earned: attainable, attainable }
  if (attainable.numerator === 0) return { points: zero, earned, attainable }
  const timePassed = fraction(window.monthsPassed, window.last - window.first + 1)
  const ratio = divide(earned, attainable)
  return { points: multiply(multiply(whole(weight), timePassed), ratio), earned, attainable }
}

function carriedIn({ carried }: PersonalWindow): { earned: Fraction; attainable: Fraction } {
  return {
    earned: whole(carried.reduce((sum, row) => sum + row.earned, 0)),
    attainable: whole(carried.reduce((sum, row) => sum + row.attainable, 0)),
  }
}

function lostOf({ earned, attainable }: { earned: Fraction; attainable: Fraction }): Fraction {
  return subtract(attainable, earned)
}
