import { yearOf } from '../kernel/calendar'
import { carriedId, enrolmentId, reversalId, revisionId } from './entry-id'
import type { CarriedEntry, EnrolmentEntry, Entry, FactEntry } from './entry'
import { summedOf } from './fold-fact'
import type { Folding } from './folding'

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

/**
 * What stops `entry` from following in the chain of `folding`; `undefined` when nothing does.
 * `key` is its `keyOf`.
 */
export function foldProblem(folding: Folding, entry: Entry, key: string): FoldProblem | undefined {
  const { from, head } = folding
  if (entry.chain !== from._id || entry.subject !== from.subject) return 'otherChain'
  if (entry.sequence !== head.sequence + 1) return 'sequenceGap'
  if (entry.previous !== head.hash) return 'previousDiffers'
  if (entry.year !== from.year) return 'otherYear'
  if (entry.sequence === 1 && entry.kind !== 'enrolment') return 'notEnrolled'
  switch (entry.kind) {
    case 'fact':
      return factProblem(folding, entry, key)
    case 'enrolment':
      return enrolmentProblem(folding, entry, key)
    case 'carried':
      return carriedProblem(folding, entry, key)
  }
}

function factProblem(folding: Folding, entry: FactEntry, key: string): FoldProblem | undefined {
  const ownHalf = folding.halves.get(entry.ownMonth)
  const bookedHalf = folding.halves.get(entry.bookedHalf)
  if (ownHalf === undefined || bookedHalf === undefined) return 'otherYear'
  if (bookedHalf < ownHalf) return 'bookedTooEarly'
  const id = revisionId(key, entry.revision)
  return entry.reverses === undefined
    ? bookingProblem(folding, entry, key, id)
    : reversalProblem(folding, entry, key, id)
}

function bookingProblem(
  { matters }: Folding,
  { _id, revision }: FactEntry,
  key: string,
  id: string,
): FoldProblem | undefined {
  if (_id !== id) return 'idDiffers'
  const known = matters.get(key)
  if (known?.stands === true) return 'matterStands'
  return revision === (known?.revision ?? 0) + 1 ? undefined : 'revisionGap'
}

/** `id` is that of the entry that the reversal takes back. */
function reversalProblem(
  { matters, singles }: Folding,
  entry: FactEntry,
  key: string,
  id: string,
): FoldProblem | undefined {
  if (entry.reverses !== id || entry._id !== reversalId(id)) return 'idDiffers'
  const known = matters.get(key)
  const stands = known?.stands === true && known.revision === entry.revision
  const isThere = summedOf(entry) !== undefined || singles.has(id)
  return stands && isThere ? undefined : 'nothingToReverse'
}

function enrolmentProblem(
  { enrolments, halves }: Folding,
  entry: EnrolmentEntry,
  key: string,
): FoldProblem | undefined {
  if (!halves.has(entry.month)) return 'otherYear'
  if (entry._id !== enrolmentId(entry)) return 'idDiffers'
  return entry.revision > (enrolments.get(key)?.revision ?? 0) ? undefined : 'revisionNotHigher'
}

function carriedProblem(
  { carried, halves }: Folding,
  entry: CarriedEntry,
  key: string,
): FoldProblem | undefined {
  if (!halves.has(entry.month) || yearOf(entry.window) !== entry.year) return 'otherYear'
  if (entry._id !== carriedId(entry)) return 'idDiffers'
  return entry.revision > (carried.get(key)?.revision ?? 0) ? undefined : 'revisionNotHigher'
}
