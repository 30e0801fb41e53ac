import type { Digest } from '../kernel/digest'
import { yearOf, type HalfYear } from '../kernel/calendar'
import { merkleRoot, verifyMerklePath, type HeadLeaf, type PathStep } from '../ledger/board-root'
import { derive } from '../ledger/derive'
import type { Entry } from '../ledger/entry'
import { foldAll } from '../ledger/fold'
import { chainOf } from '../ledger/scorecard'
import { verifyChain } from '../ledger/verify'
import type { Rulebook } from '../rulebook/rulebook'
import type { Board, BoardLine, Receipt } from './board'
import { horizonOf } from './lines'

/** What a board commits to for one line. 依据: ARCHITECTURE, Integrity. */
export function leafOf({ subject, sequence, head }: BoardLine, half: HalfYear): HeadLeaf {
  return { chain: chainOf(subject, yearOf(half)), sequence, hash: head }
}

/**
 * The path of every leaf to the root, by chain; each is what `merklePath` gives, but the tree is
 * built once: a node over 2^k leaves from the left is the root over just these.
 */
export function pathsOf(leaves: readonly HeadLeaf[]): Map<string, PathStep[]> {
  const sorted = [...leaves].sort((left, right) => (left.chain < right.chain ? -1 : 1))
  const levels: Digest[][] = []
  for (let width = 1; width < sorted.length; width *= 2) levels.push(nodesOf(sorted, width))
  return new Map(sorted.map(({ chain }, place) => [chain, pathFrom(levels, place)]))
}

function nodesOf(sorted: readonly HeadLeaf[], width: number): Digest[] {
  const nodes: Digest[] = []
  for (let start = 0; start < sorted.length; start += width) {
    nodes.push(merkleRoot(sorted.slice(start, start + width)))
  }
  return nodes
}

function pathFrom(levels: readonly (readonly Digest[])[], leaf: number): PathStep[] {
  return levels.flatMap((nodes, level): PathStep[] => {
    const place = Math.floor(leaf / 2 ** level)
    const isRight = place % 2 === 1
    const hash = nodes[isRight ? place - 1 : place + 1]
    return hash === undefined ? [] : [{ side: isRight ? 'left' : 'right', hash }]
  })
}

/**
 * True when the receipt's chain holds, its head leads to the board's root, and the chain derives
 * to the points of the line. `entries` is the chain up to the line's sequence, in its order.
 */
export function receiptHolds(
  board: Pick<Board, 'half' | 'root'>,
  { line, path }: Receipt,
  entries: readonly Entry[],
  rulebook: Rulebook,
): boolean {
  const last = entries.at(-1)
  if (last?.sequence !== line.sequence || last.hash !== line.head) return false
  if (verifyChain(entries).length > 0) return false
  if (!verifyMerklePath(leafOf(line, board.half), path, board.root)) return false
  return derive(rulebook, foldAll(entries), horizonOf(board.half)).displayed === line.total
}
