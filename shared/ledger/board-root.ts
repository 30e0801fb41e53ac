import { canonicalJson, digestOfText, type Digest } from '../kernel/digest'

/** The head of one subject's chain, as a board commits to it. */
export interface HeadLeaf {
  chain: string
  sequence: number
  hash: Digest
}

/** A neighbour on the way from a leaf to the root, and the side on which it stands. */
export interface PathStep {
  side: 'left' | 'right'
  hash: Digest
}

/** The hash of a leaf: SHA-256 over "leaf:" and the canonical JSON of chain, hash and sequence. */
export function leafHash({ chain, sequence, hash }: HeadLeaf): Digest {
  return digestOfText(`leaf:${canonicalJson({ chain, sequence, hash })}`)
}

/** The hash of two children: SHA-256 over "node:", the left and the right in hexadecimal. */
function nodeHash(left: Digest, right: Digest): Digest {
  return digestOfText(`node:${left}${right}`)
}

/**
 * The root over the heads of a board. Leaves are sorted by chain; a level is paired from the left
 * and an odd last one moves up unchanged. Throws without leaves and for a chain named twice.
 * 依据: ARCHITECTURE, Integrity; format in ledger-format.md.
 */
export function merkleRoot(leaves: readonly HeadLeaf[]): Digest {
  const [root] = levelsOf(leaves).at(-1) ?? []
  if (root === undefined) throw new Error('A board has at least one subject')
  return root
}

/** The steps from one chain's leaf to the root. Throws for a chain that is not among the leaves. */
export function merklePath(leaves: readonly HeadLeaf[], chain: string): PathStep[] {
  let place = sorted(leaves).findIndex((leaf) => leaf.chain === chain)
  if (place < 0) throw new Error(`${chain} is not on the board`)
  const path: PathStep[] = []
  for (const level of levelsOf(leaves)) {
    const isRight = place % 2 === 1
    const neighbour = level[isRight ? place - 1 : place + 1]
    if (neighbour !== undefined) path.push({ side: isRight ? 'left' : 'right', hash: neighbour })
    place = Math.floor(place / 2)
  }
  return path
}

/** True when the path leads from the leaf to the root. */
export function verifyMerklePath(leaf: HeadLeaf, path: readonly PathStep[], root: Digest): boolean {
  const top = path.reduce(
    (hash, step) => (step.side === 'left' ? nodeHash(step.hash, hash) : nodeHash(hash, step.hash)),
    leafHash(leaf),
  )
  return top === root
}

/** All levels from the leaves to the root. */
function levelsOf(leaves: readonly HeadLeaf[]): Digest[][] {
  const levels = [sorted(leaves).map(leafHash)]
  for (let level = levels[0] ?? []; level.length > 1;) {
    level = pairsOf(level)
    levels.push(level)
  }
  return levels
}

function pairsOf(level: readonly Digest[]): Digest[] {
  const next: Digest[] = []
  for (let place = 0; place < level.length; place += 2) {
    const [left, right] = level.slice(place, place + 2)
    if (left !== undefined) next.push(right === undefined ? left : nodeHash(left, right))
  }
  return next
}

/** By code unit of the chain's name, the same on every machine. */
function sorted(leaves: readonly HeadLeaf[]): HeadLeaf[] {
  const names = new Set(leaves.map(({ chain }) => chain))
  if (names.size !== leaves.length) throw new Error('A chain stands once on a board')
  return [...leaves].sort((left, right) => (left.chain < right.chain ? -1 : 1))
}
