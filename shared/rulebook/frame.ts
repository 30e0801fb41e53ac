import type { Points } from '../kernel/points'
import { canonicalJson } from '../kernel/digest'
import type { Indicator } from './indicator'
import { allIndicators, findIndicator, type Rulebook } from './rulebook'

/**
 * What a superior requires of the rulebooks below it: `rulebookFrames/<organisation>`.
 * 依据: PRODUCT, The rulebook, "Superiors can pin clauses; a branch adds only within a budget".
 */
export interface RulebookFrame {
  _id: string
  organisation: string
  path: string
  /** Clauses that every rulebook below holds word for word. */
  pinned: Indicator[]
  /** The codes that are no additions of a branch; every pinned code is one. */
  standard: string[]
  /** The most that the caps of added clauses may add up to; absent where nothing limits it. */
  addedPointsMax?: Points | undefined
  /** Whether an adopted rulebook is filed with the superior, or waits for its approval. */
  filing: 'file' | 'approve'
}

/** The clause that a code names to who pins it: as it is pinned already, or as a book has it. */
export function clauseToPin(
  code: string,
  frame: Pick<RulebookFrame, 'pinned'> | undefined,
  book: Rulebook,
): Indicator | undefined {
  return frame?.pinned.find((row) => row.code === code) ?? findIndicator(book, code)
}

/** One superior that approves is enough to make an adopted rulebook wait. */
export function waitsForApproval(frames: readonly RulebookFrame[]): boolean {
  return frames.some(({ filing }) => filing === 'approve')
}

/** The codes of pinned clauses that a rulebook lacks or words otherwise. */
export function pinnedClausesMissing(
  frames: readonly RulebookFrame[],
  rulebook: Rulebook,
): string[] {
  const rows = new Map(allIndicators(rulebook).map((row) => [row.code, canonicalJson(row)]))
  return frames
    .flatMap(({ pinned }) => pinned)
    .filter((row) => rows.get(row.code) !== canonicalJson(row))
    .map(({ code }) => code)
}

/** What a branch added: clauses that are on and that no frame knows. */
export function addedClauses(frames: readonly RulebookFrame[], rulebook: Rulebook): Indicator[] {
  const known = new Set(
    frames.flatMap(({ standard, pinned }) => [...standard, ...pinned.map(({ code }) => code)]),
  )
  return allIndicators(rulebook).filter(({ code, off }) => off !== true && !known.has(code))
}

/**
 * The points that a branch's additions can bring or take, by their highest caps; `undefined` when
 * one of them has no cap. Hundredths.
 */
export function pointsOfAdditions(added: readonly Indicator[]): Points | undefined {
  let sum = 0
  for (const { cap } of added) {
    if (cap === undefined) return undefined
    sum += Math.max(cap.general, ...(cap.except ?? []).map(({ value }) => value))
  }
  return sum
}

/** The narrowest budget of the frames above a branch; `undefined` when none limits it. */
export function budgetOf(frames: readonly RulebookFrame[]): Points | undefined {
  const limits = frames.flatMap(({ addedPointsMax }) => addedPointsMax ?? [])
  return limits.length === 0 ? undefined : Math.min(...limits)
}
