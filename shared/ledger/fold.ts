import type { CarriedEntry, EnrolmentEntry, Entry } from './entry'
import { foldFact } from './fold-fact'
import { foldProblem } from './fold-problem'
import { emptyScorecard, type CarriedRow, type EnrolmentRow, type Scorecard } from './scorecard'
import { placed } from './sorted'

/**
 * The scorecard after one more entry; the one given is not changed. Costs the length of its lists.
 * Throws when the entry cannot follow (`foldProblem`): a broken invariant stops the function.
 * 依据: SCORING, Scorecard.
 */
export function fold(scorecard: Scorecard, entry: Entry): Scorecard {
  const problem = foldProblem(scorecard, entry)
  if (problem !== undefined) throw new Error(`${entry._id} cannot follow: ${problem}`)
  return { ...withEntry(scorecard, entry), head: { sequence: entry.sequence, hash: entry.hash } }
}

/** The fold of a whole chain, in its order. Throws as `fold` does, and for an empty chain. */
export function foldAll(entries: readonly Entry[]): Scorecard {
  const [first] = entries
  if (first === undefined) throw new Error('A chain has a first entry')
  return entries.reduce(fold, emptyScorecard(first.subject, first.year, first.previous))
}

function withEntry(scorecard: Scorecard, entry: Entry): Scorecard {
  switch (entry.kind) {
    case 'fact':
      return foldFact(scorecard, entry)
    case 'enrolment':
      return foldEnrolment(scorecard, entry)
    case 'carried':
      return foldCarried(scorecard, entry)
  }
}

/** The highest revision of a month wins; the branch is that of the last month known. */
function foldEnrolment(scorecard: Scorecard, entry: EnrolmentEntry): Scorecard {
  const { month, revision, subjectKind, branch, office, department, post, standing, scored } = entry
  const kind = subjectKind && { subjectKind }
  const row = { month, revision, ...kind, branch, office, department, post, standing, scored }
  const enrolments = placed(scorecard.enrolments, row, monthOfRow)
  return { ...scorecard, enrolments, branch: enrolments.at(-1)?.branch ?? branch }
}

/** The highest revision of a window and module wins. */
function foldCarried(scorecard: Scorecard, entry: CarriedEntry): Scorecard {
  const { window, module, month, revision, earned, attainable } = entry
  const row = { window, module, month, revision, earned, attainable }
  return { ...scorecard, carried: placed(scorecard.carried, row, windowAndModule) }
}

const monthOfRow = (row: EnrolmentRow) => row.month
const windowAndModule = (row: CarriedRow) => `${row.window} ${row.module}`
