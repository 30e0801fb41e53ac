import { halfYearOf, yearOf } from '../kernel/calendar'
import { carriedId, enrolmentId, factId, reversalId } from './entry-id'
import type { CarriedEntry, EnrolmentEntry, Entry, FactEntry } from './entry'
import { summedOf } from './fold-fact'
import { carriedKey, matterKey, type Folding } from './folding'

/** Why an entry cannot follow in a chain. Each is a broken invariant, never a user's mistake. */
export type FoldProblem =
  | 'otherChain'
  | 'sequenceGap'
  | 'previousDiffers'
  | 'otherYear'
  | 'idDiffers'
  | 'bookedTooEarly'
  | 'notEnrolled'
  | 'matterStands'
  | 'revisionGap'
  | 'nothingToReverse'
  | 'revisionNotHigher'

/** What stops `entry` from following in the chain of `folding`; `undefined` when nothing does. */
export function foldProblem(folding: Folding, entry: Entry): FoldProblem | undefined {
  const { from, head } = folding
  if (entry.chain !== from._id || entry.subject !== from.subject) return 'otherChain'
  if (entry.sequence !== head.sequence + 1) return 'sequenceGap'
  if (entry.previous !== head.hash) return 'previousDiffers'
  if (entry.year !== from.year) return 'otherYear'
  if (entry.sequence === 1 && entry.kind !== 'enrolment') return 'notEnrolled'
  switch (entry.kind) {
    case 'fact':
      return factProblem(folding, entry)
    case 'enrolment':
      return enrolmentProblem(folding, entry)
    case 'carried':
      return carriedProblem(folding, entry)
  }
}

function factProblem(folding: Folding, entry: FactEntry): FoldProblem | undefined {
  if (yearOf(entry.ownMonth) !== entry.year || yearOf(entry.bookedHalf) !== entry.year) {
    return 'otherYear'
  }
  if (entry.bookedHalf < halfYearOf(entry.ownMonth)) return 'bookedTooEarly'
  return entry.reverses === undefined
    ? bookingProblem(folding, entry)
    : reversalProblem(folding, entry, entry.reverses)
}

function bookingProblem(folding: Folding, entry: FactEntry): FoldProblem | undefined {
  if (entry._id !== factId(entry)) return 'idDiffers'
  const known = folding.matters.get(matterKey(entry))
  if (known?.stands === true) return 'matterStands'
  return entry.revision === (known?.revision ?? 0) + 1 ? undefined : 'revisionGap'
}

function reversalProblem(
  folding: Folding,
  entry: FactEntry,
  reverses: string,
): FoldProblem | undefined {
  if (reverses !== factId(entry) || entry._id !== reversalId(reverses)) return 'idDiffers'
  const known = folding.matters.get(matterKey(entry))
  const stands = known?.stands === true && known.revision === entry.revision
  const isThere = summedOf(entry) !== undefined || folding.singles.has(reverses)
  return stands && isThere ? undefined : 'nothingToReverse'
}

function enrolmentProblem(folding: Folding, entry: EnrolmentEntry): FoldProblem | undefined {
  if (yearOf(entry.month) !== entry.year) return 'otherYear'
  if (entry._id !== enrolmentId(entry)) return 'idDiffers'
  const known = folding.enrolments.get(entry.month)
  return entry.revision > (known?.revision ?? 0) ? undefined : 'revisionNotHigher'
}

function carriedProblem(folding: Folding, entry: CarriedEntry): FoldProblem | undefined {
  if (yearOf(entry.month) !== entry.year || yearOf(entry.window) !== entry.year) return 'otherYear'
  if (entry._id !== carriedId(entry)) return 'idDiffers'
  const known = folding.carried.get(carriedKey(entry))
  return entry.revision > (known?.revision ?? 0) ? undefined : 'revisionNotHigher'
}
