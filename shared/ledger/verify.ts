import { halfYearOf, type HalfYear } from '../kernel/calendar'
import { canonicalJson, type Digest } from '../kernel/digest'
import { entrySchema, type Entry, type FactEntry } from './entry'
import { takeIn } from './fold'
import type { FoldProblem } from './fold-problem'
import { foldingFrom, scorecardOf } from './folding'
import { emptyScorecard, noDigest, type Scorecard } from './scorecard'
import { entryHash } from './seal'

/** What is wrong with a chain, and where. An empty list is the proof that nothing is. */
export type Problem =
  | { kind: 'empty' }
  | { kind: 'malformed'; place: number }
  | { kind: 'hashDiffers'; entry: string }
  | { kind: FoldProblem; entry: string }
  | { kind: 'reversalDiffers'; entry: string }
  | { kind: 'yearsNotLinked' }
  | { kind: 'frozenWithoutGround'; entry: string; half: HalfYear }
  | { kind: 'freezeBeyondHead'; half: HalfYear }
  | { kind: 'scorecardDiffers'; field: string }

/** What the chain is held against, as far as it is at hand. */
export interface Against {
  /** The stored scorecard: it has to be the fold of the chain. */
  scorecard?: Scorecard
  /** The hashes of the chain of the year before; an empty list for a subject's first chain. */
  yearBefore?: readonly Digest[]
}

/**
 * Checks one chain, given in its order as stored: form, hashes, links, ids, that at most one
 * revision of a matter stands, that reversals are of what they reverse, that frozen halves were
 * entered on a ground only, and that the scorecard is the fold. See ledger-format.md.
 */
export function verifyChain(entries: readonly unknown[], against: Against = {}): Problem[] {
  const chain: Entry[] = []
  const problems: Problem[] = []
  entries.forEach((stored, place) => {
    const parsed = entrySchema.safeParse(stored)
    if (parsed.success) chain.push(parsed.data)
    else problems.push({ kind: 'malformed', place })
  })
  if (entries.length === 0) problems.push({ kind: 'empty' })
  const folded = foldVerified(chain)
  const { scorecard, yearBefore } = against
  return [
    ...problems,
    ...chain.filter(hashDiffers).map(({ _id }) => ({ kind: 'hashDiffers', entry: _id }) as const),
    ...folded.problems,
    ...reversalProblems(chain),
    ...(yearBefore === undefined ? [] : linkProblems(chain, yearBefore)),
    ...(scorecard === undefined ? [] : freezeProblems(chain, scorecard)),
    ...(scorecard === undefined ? [] : scorecardProblems(folded.scorecard, scorecard)),
  ]
}

function hashDiffers(entry: Entry): boolean {
  return entryHash(entry) !== entry.hash
}

/** Folds up to the first entry that cannot follow. */
function foldVerified(chain: readonly Entry[]): { scorecard?: Scorecard; problems: Problem[] } {
  const [first] = chain
  if (first === undefined) return { problems: [] }
  const folding = foldingFrom(emptyScorecard(first.subject, first.year, first.previous))
  for (const entry of chain) {
    const kind = takeIn(folding, entry)
    if (kind === undefined) continue
    return { scorecard: scorecardOf(folding), problems: [{ kind, entry: entry._id }] }
  }
  return { scorecard: scorecardOf(folding), problems: [] }
}

/** A reversal says what its original says, and is not booked before it. */
function reversalProblems(chain: readonly Entry[]): Problem[] {
  const facts = chain.filter((entry): entry is FactEntry => entry.kind === 'fact')
  const originals = new Map(facts.map((fact) => [fact._id, fact]))
  return facts
    .filter((fact) => fact.reverses !== undefined)
    .filter((fact) => {
      const original = originals.get(fact.reverses ?? '')
      return (
        original === undefined ||
        contentOf(fact) !== contentOf(original) ||
        fact.bookedHalf < original.bookedHalf
      )
    })
    .map(({ _id }) => ({ kind: 'reversalDiffers', entry: _id }))
}

function contentOf(fact: FactEntry): string {
  const { indicator, matter, revision, variant, ownMonth, quantity, group } = fact
  return canonicalJson({ indicator, matter, revision, variant, ownMonth, quantity, group })
}

function linkProblems(chain: readonly Entry[], yearBefore: readonly Digest[]): Problem[] {
  const previous = chain[0]?.previous
  const linked = yearBefore.length === 0 ? previous === noDigest : isOneOf(yearBefore, previous)
  return linked ? [] : [{ kind: 'yearsNotLinked' }]
}

function isOneOf(digests: readonly Digest[], digest: Digest | undefined): boolean {
  return digest !== undefined && digests.includes(digest)
}

function freezeProblems(chain: readonly Entry[], { freezes, head }: Scorecard): Problem[] {
  return freezes.flatMap(({ half, sequence }) => [
    ...(sequence > head.sequence ? [{ kind: 'freezeBeyondHead', half } as const] : []),
    ...chain
      .filter((entry) => entry.sequence > sequence && halfOf(entry) === half)
      .filter((entry) => entry.intoFrozen === undefined)
      .map(({ _id }) => ({ kind: 'frozenWithoutGround', entry: _id, half }) as const),
  ])
}

/** The half-year whose board an entry reaches first. */
function halfOf(entry: Entry): HalfYear {
  return entry.kind === 'fact' ? entry.bookedHalf : halfYearOf(entry.month)
}

function scorecardProblems(folded: Scorecard | undefined, given: Scorecard): Problem[] {
  if (folded === undefined) return [{ kind: 'scorecardDiffers', field: 'head' }]
  const fields = Object.keys({ ...folded, ...given }) as (keyof Scorecard)[]
  return fields
    .filter((field) => field !== 'freezes')
    .filter((field) => canonicalOf(folded[field]) !== canonicalOf(given[field]))
    .map((field) => ({ kind: 'scorecardDiffers', field }))
}

function canonicalOf(value: unknown): string {
  return value === undefined ? '' : canonicalJson(value)
}
