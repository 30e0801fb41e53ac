import { halfYearOf, yearOf } from '../kernel/calendar'
import { carriedId, enrolmentId, factId, reversalId } from './entry-id'
import type { CarriedEntry, EnrolmentEntry, Entry, FactEntry } from './entry'
import { matterOf, type Scorecard } from './scorecard'

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

/** What stops `entry` from following in the chain of `scorecard`; `undefined` when nothing does. */
export function foldProblem(scorecard: Scorecard, entry: Entry): FoldProblem | undefined {
  const { head } = scorecard
  if (entry.chain !== scorecard._id || entry.subject !== scorecard.subject) return 'otherChain'
  if (entry.sequence !== head.sequence + 1) return 'sequenceGap'
  if (entry.previous !== head.hash) return 'previousDiffers'
  if (entry.year !== scorecard.year) return 'otherYear'
  if (entry.sequence === 1 && entry.kind !== 'enrolment') return 'notEnrolled'
  switch (entry.kind) {
    case 'fact':
      return factProblem(scorecard, entry)
    case 'enrolment':
      return enrolmentProblem(scorecard, entry)
    case 'carried':
      return carriedProblem(scorecard, entry)
  }
}

function factProblem(scorecard: Scorecard, entry: FactEntry): FoldProblem | undefined {
  if (yearOf(entry.ownMonth) !== entry.year || yearOf(entry.bookedHalf) !== entry.year) {
    return 'otherYear'
  }
  if (entry.bookedHalf < halfYearOf(entry.ownMonth)) return 'bookedTooEarly'
  return entry.reverses === undefined
    ? bookingProblem(scorecard, entry)
    : reversalProblem(scorecard, entry, entry.reverses)
}

function bookingProblem(scorecard: Scorecard, entry: FactEntry): FoldProblem | undefined {
  if (entry._id !== factId(entry)) return 'idDiffers'
  const known = matterOf(scorecard, entry)
  if (known?.stands === true) return 'matterStands'
  return entry.revision === (known?.revision ?? 0) + 1 ? undefined : 'revisionGap'
}

function reversalProblem(
  scorecard: Scorecard,
  entry: FactEntry,
  reverses: string,
): FoldProblem | undefined {
  if (reverses !== factId(entry) || entry._id !== reversalId(reverses)) return 'idDiffers'
  const known = matterOf(scorecard, entry)
  return known?.stands === true && known.revision === entry.revision
    ? undefined
    : 'nothingToReverse'
}

function enrolmentProblem(scorecard: Scorecard, entry: EnrolmentEntry): FoldProblem | undefined {
  if (yearOf(entry.month) !== entry.year) return 'otherYear'
  if (entry._id !== enrolmentId(entry)) return 'idDiffers'
  const known = scorecard.enrolments.find(({ month }) => month === entry.month)
  return entry.revision > (known?.revision ?? 0) ? undefined : 'revisionNotHigher'
}

function carriedProblem(scorecard: Scorecard, entry: CarriedEntry): FoldProblem | undefined {
  if (yearOf(entry.month) !== entry.year || yearOf(entry.window) !== entry.year) return 'otherYear'
  if (entry._id !== carriedId(entry)) return 'idDiffers'
  const known = scorecard.carried.find(
    ({ window, module }) => window === entry.window && module === entry.module,
  )
  return entry.revision > (known?.revision ?? 0) ? undefined : 'revisionNotHigher'
}
