import { halfYearOf, monthFrom, yearOf, type HalfYear, type Month } from '../kernel/calendar'
import type { Digest } from '../kernel/digest'
import type { Enrolment } from '../rulebook/enrolment'
import type { CarriedEntry, EnrolmentEntry } from './entry'
import { carriedId, enrolmentId } from './entry-id'
import {
  alreadyBooked,
  posted,
  refused,
  type Booked,
  type Posting,
  type PostingContext,
} from './posting'
import { emptyScorecard, isFrozen, type CarriedRow, type Scorecard } from './scorecard'

/** What a subject is assessed as from `month` on, and the document that says so. */
export interface EnrolmentDraft {
  month: Month
  enrolment: Enrolment
  decision: string
}

/**
 * Opens the chain of a subject's year with its enrolment. `after` is the head of the year before
 * at this moment; without it the subject has no earlier chain. 依据: ADR 0002.
 */
export function openScorecard(
  opening: EnrolmentDraft & { subject: string; year: number; after?: Digest },
  { recordedAt }: { recordedAt: PostingContext['recordedAt'] },
): Booked {
  const { subject, year, after, ...draft } = opening
  return postEnrolment(emptyScorecard(subject, year, after), draft, 1, { recordedAt })
}

/**
 * Opens the following year: its first entry restates the last enrolment as of January and links to
 * the head of this one. Throws for a scorecard without an enrolment.
 */
export function openNextYear(
  scorecard: Scorecard,
  context: { recordedAt: PostingContext['recordedAt'] },
): Booked {
  const last = scorecard.enrolments.at(-1)
  if (last === undefined) throw new Error(`${scorecard._id} has no enrolment to restate`)
  const { subject } = scorecard
  const { month, revision, ...enrolment } = last
  const year = scorecard.year + 1
  const decision = enrolmentId({ subject, month, revision })
  const opening = { subject, year, month: monthFrom(year, 1), enrolment, decision }
  return openScorecard({ ...opening, after: scorecard.head.hash }, context)
}

/**
 * Records what the subject is assessed as from a month on, as the next revision of that month.
 * `alreadyBooked` when the month already says so; `halfYearFrozen` for a month of a frozen half
 * without a ground, since the change would move its board.
 */
export function enrol(
  scorecard: Scorecard,
  draft: EnrolmentDraft,
  context: PostingContext,
): Posting {
  const known = scorecard.enrolments.find(({ month }) => month === draft.month)
  if (known !== undefined && saysTheSame(known, draft.enrolment)) return alreadyBooked
  if (isClosed(scorecard, draft.month, context)) return refused('halfYearFrozen')
  return postEnrolment(scorecard, draft, (known?.revision ?? 0) + 1, context)
}

/** Carries over what a member earned elsewhere in a window; refusals as for `enrol`. */
export function carry(
  scorecard: Scorecard,
  draft: Omit<CarriedRow, 'revision'> & { decision: string },
  context: PostingContext,
): Posting {
  const known = scorecard.carried.find(
    ({ window, module }) => window === draft.window && module === draft.module,
  )
  if (
    known?.month === draft.month &&
    known.earned === draft.earned &&
    known.attainable === draft.attainable
  ) {
    return alreadyBooked
  }
  if (isClosed(scorecard, draft.month, context)) return refused('halfYearFrozen')
  const revision = (known?.revision ?? 0) + 1
  const _id = carriedId({ ...draft, subject: scorecard.subject, revision })
  const body = { kind: 'carried' as const, _id, ...draft, revision }
  return posted<CarriedEntry>(
    scorecard,
    { ...body, ...ground(scorecard, draft.month, context) },
    context.recordedAt,
  )
}

/**
 * Freezes a half-year at the present head of the chain; the same scorecard when it is frozen.
 * Throws for a half of another year.
 */
export function freezeHalf(scorecard: Scorecard, half: HalfYear): Scorecard {
  if (yearOf(half) !== scorecard.year) throw new Error(`${half} is not in ${scorecard._id}`)
  if (isFrozen(scorecard, half)) return scorecard
  const freezes = [...scorecard.freezes, { half, sequence: scorecard.head.sequence }]
  return { ...scorecard, freezes: freezes.sort((left, right) => (left.half < right.half ? -1 : 1)) }
}

function postEnrolment(
  scorecard: Scorecard,
  { month, enrolment, decision }: EnrolmentDraft,
  revision: number,
  context: PostingContext,
): Booked {
  const { subjectKind, branch, office, department, post, standing, scored, onLongLeave } = enrolment
  const _id = enrolmentId({ subject: scorecard.subject, month, revision })
  const kind = subjectKind && { subjectKind }
  const leave = onLongLeave && { onLongLeave }
  const as = { ...kind, branch, office, department, post, standing, scored, ...leave }
  const content = { month, revision, ...as, decision }
  const body = { kind: 'enrolment' as const, _id, ...content }
  return posted<EnrolmentEntry>(
    scorecard,
    { ...body, ...ground(scorecard, month, context) },
    context.recordedAt,
  )
}

function isClosed(scorecard: Scorecard, month: Month, { intoFrozen }: PostingContext): boolean {
  return intoFrozen === undefined && isFrozen(scorecard, halfYearOf(month))
}

/** The ground is part of the entry only where it was needed. */
function ground(scorecard: Scorecard, month: Month, { intoFrozen }: PostingContext) {
  return intoFrozen !== undefined && isFrozen(scorecard, halfYearOf(month)) ? { intoFrozen } : {}
}

function saysTheSame(known: Enrolment, given: Enrolment): boolean {
  return (
    known.subjectKind === given.subjectKind &&
    known.branch === given.branch &&
    known.office === given.office &&
    known.department === given.department &&
    known.post === given.post &&
    known.standing === given.standing &&
    known.scored === given.scored &&
    known.onLongLeave === given.onLongLeave
  )
}
