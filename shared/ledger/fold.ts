import type { CarriedEntry, EnrolmentEntry, Entry } from './entry'
import { foldFact } from './fold-fact'
import { foldProblem, type FoldProblem } from './fold-problem'
import { foldingFrom, keyOf, scorecardOf, type Folding } from './folding'
import { emptyScorecard, type CarriedRow, type EnrolmentRow, type Scorecard } from './scorecard'

/**
 * The scorecard after one more entry; the one given is not changed. Costs the length of its lists.
 * Throws when the entry cannot follow (`foldProblem`): a broken invariant stops the function.
 * 依据: SCORING, Scorecard.
 */
export function fold(scorecard: Scorecard, entry: Entry): Scorecard {
  return foldOnto(scorecard, [entry])
}

/** The fold of a whole chain, in its order. Throws as `fold` does, and for an empty chain. */
export function foldAll(entries: readonly Entry[]): Scorecard {
  const [first] = entries
  if (first === undefined) throw new Error('A chain has a first entry')
  return foldOnto(emptyScorecard(first.subject, first.year, first.previous), entries)
}

function foldOnto(scorecard: Scorecard, entries: readonly Entry[]): Scorecard {
  const folding = foldingFrom(scorecard)
  for (const entry of entries) {
    const problem = takeIn(folding, entry)
    if (problem !== undefined) throw new Error(`${entry._id} cannot follow: ${problem}`)
  }
  return scorecardOf(folding)
}

/** Takes an entry into a folding. When it cannot follow says why, and nothing has changed. */
export function takeIn(folding: Folding, entry: Entry): FoldProblem | undefined {
  const key = keyOf(entry)
  const problem = foldProblem(folding, entry, key)
  if (problem !== undefined) return problem
  switch (entry.kind) {
    case 'fact':
      foldFact(folding, entry, key)
      break
    case 'enrolment':
      folding.enrolments.set(key, enrolmentOf(entry))
      break
    case 'carried':
      folding.carried.set(key, carriedOf(entry))
      break
  }
  folding.head = entry
  return undefined
}

function enrolmentOf(entry: EnrolmentEntry): EnrolmentRow {
  const { month, revision, subjectKind, branch, office, department, post, standing } = entry
  const { scored, onLongLeave } = entry
  const kind = subjectKind && { subjectKind }
  const leave = onLongLeave && { onLongLeave }
  return { month, revision, ...kind, branch, office, department, post, standing, scored, ...leave }
}

function carriedOf(entry: CarriedEntry): CarriedRow {
  const { window, module, month, revision, earned, attainable } = entry
  return { window, module, month, revision, earned, attainable }
}
