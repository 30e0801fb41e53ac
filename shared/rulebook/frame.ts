import type { Points } from '../kernel/points'
import { canonicalJson } from '../kernel/digest'
import type { Indicator } from './indicator'
import { allIndicators, type Rulebook } from './rulebook'

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

/** A clause that can be pinned, in the book whose words and modules it has. */
export interface Pinnable {
  row: Indicator
  book: Rulebook
}

/**
 * The clauses of several books by code, each as most of them word it, and of equally many as the
 * first does; the clauses of the first book first.
 */
export function pinnableOf(books: readonly Rulebook[]): Map<string, Pinnable> {
  const wordings = new Map<string, Map<string, Pinnable & { heldBy: number }>>()
  for (const book of books) {
    for (const row of allIndicators(book)) {
      const own = wordings.get(row.code) ?? new Map<string, Pinnable & { heldBy: number }>()
      wordings.set(row.code, own)
      const words = canonicalJson(row)
      const known = own.get(words) ?? { row, book, heldBy: 0 }
      own.set(words, { ...known, heldBy: known.heldBy + 1 })
    }
  }
  return new Map(
    [...wordings].flatMap(([code, own]) => {
      const [most] = [...own.values()].sort((one, other) => other.heldBy - one.heldBy)
      return most === undefined ? [] : [[code, { row: most.row, book: most.book }] as const]
    }),
  )
}

/** The clause that a code names to who pins it: as it is pinned already, or as it is offered. */
export function clauseToPin(
  code: string,
  frame: Pick<RulebookFrame, 'pinned'> | undefined,
  offered: ReadonlyMap<string, Pinnable>,
): Indicator | undefined {
  return frame?.pinned.find((row) => row.code === code) ?? offered.get(code)?.row
}

/** The codes that a superior pins in other words than one above it: no rulebook could hold both. */
export function pinnedOtherwiseAbove(
  { pinned }: Pick<RulebookFrame, 'pinned'>,
  above: readonly RulebookFrame[],
): string[] {
  const rows = new Map(
    above.flatMap((frame) => frame.pinned.map((row) => [row.code, canonicalJson(row)] as const)),
  )
  return pinned
    .filter((row) => (rows.get(row.code) ?? canonicalJson(row)) !== canonicalJson(row))
    .map(({ code }) => code)
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

/** What one superior limits: how much, and what of a rulebook counts against it. */
export interface Budget {
  most: Points
  added: Indicator[]
  /** `undefined` when one of the additions has no cap. */
  points: Points | undefined
}

/**
 * What each superior that limits additions makes of a rulebook, the tightest first. No addition is
 * what a superior pinned, nor what this superior or one above it has as standard: one further down
 * may only tighten. `frames` from the root down.
 */
export function budgetsOf(frames: readonly RulebookFrame[], rulebook: Rulebook): Budget[] {
  const pinned = frames.flatMap((frame) => frame.pinned.map(({ code }) => code))
  return frames
    .flatMap(({ addedPointsMax: most }, place): Budget[] => {
      if (most === undefined) return []
      const standard = frames.slice(0, place + 1).flatMap((frame) => frame.standard)
      const known = new Set([...standard, ...pinned])
      const added = allIndicators(rulebook).filter(
        ({ code, off }) => off !== true && !known.has(code),
      )
      return [{ most, added, points: pointsOfAdditions(added) }]
    })
    .sort((one, other) => leftIn(one) - leftIn(other))
}

/** Below zero where the additions are beyond it; of additions without a cap nothing fits. */
function leftIn({ most, points }: Budget): number {
  return points === undefined ? -Infinity : most - points
}

/**
 * The points that a branch's additions can bring or take, by their highest caps; `undefined` when
 * one of them has no cap. Hundredths.
 */
function pointsOfAdditions(added: readonly Indicator[]): Points | undefined {
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
