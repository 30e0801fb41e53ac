import type { Job } from '../job/job'
import { dayOf, type Day, type HalfYear } from '../kernel/calendar'
import { halfYearWords } from '../kernel/calendar-words'
import { refuse } from '../kernel/refusal'
import type { DecidingBody } from '../organisation/deciding-body'
import type { Member, Organisation } from '../organisation/organisation'
import { everyVoterWasExpected } from '../resolution/voters'
import { evaluationId, type Briefing, type Evaluation } from './evaluation'
import {
  briefingFollowsFreeze,
  halfMustBeOver,
  meetingDecided,
  nothingIsPending,
  panelIsFormal,
  type Pending,
} from './rules'
import { jobOf, step, type Acting } from './step'

/** Pure: an evaluation and a command give the next evaluation and its job, or a refusal. */

interface Freeze {
  half: HalfYear
  carryOver: boolean
  pending: Pending
  /** Members on the roster, and those of them who are scored. */
  memberCount: number
  scoredCount: number
  rulebookVersion: string
}

export function frozen(
  existing: Evaluation | undefined,
  branch: Pick<Organisation, '_id' | 'path'>,
  freeze: Freeze,
  { actor, now }: Acting,
): { evaluation: Evaluation; job: Job } {
  const { half, pending, carryOver, memberCount, scoredCount, rulebookVersion } = freeze
  halfMustBeOver(half, dayOf(now))
  if (existing) refuse('halfYearFrozen', { half: halfYearWords(half) })
  if (scoredCount === 0) refuse('nobodyScored')
  nothingIsPending(half, pending, carryOver)
  const evaluation: Evaluation = {
    _id: evaluationId(branch._id, half),
    branch: branch._id,
    path: branch.path,
    half,
    state: 'frozen',
    rulebookVersion,
    frozenAt: now,
    frozenBy: actor.member,
    memberCount,
    trail: [],
  }
  const job = jobOf('freezeHalfYear', evaluation, evaluation._id, memberCount, now)
  return { evaluation: step(evaluation, '冻结半年积分', { actor, now }), job }
}

interface BriefingHeld {
  heldOn: Day
  expected: number
  present: number
  disputed: string[]
  panelAyes: number
  minutes?: string | undefined
  panel: { id: string; member: Member | undefined }[]
  /** How many of the branch may vote. */
  voters: number
  /** A branch without a committee elects no panel: the superior reconsiders. */
  body: DecidingBody
}

/** `left`: subjects whose freeze is still being written. */
export function briefed(
  evaluation: Evaluation,
  { panel: named, voters, body, ...held }: BriefingHeld,
  left: number,
  { actor, now }: Acting,
): Evaluation {
  if (evaluation.state !== 'frozen') refuse('briefingRecorded')
  if (left > 0) refuse('stillPosting', { left })
  briefingFollowsFreeze(held.heldOn, dayOf(evaluation.frozenAt), dayOf(now))
  const { expected, present, panelAyes: ayes } = held
  meetingDecided({ expected, present, ayes })
  everyVoterWasExpected(expected, voters)
  const panel = body === 'membersMeeting' ? [] : named
  if (body === 'committee') panelIsFormal(panel, evaluation.branch)
  const elected = new Map(panel.map(({ id, member }) => [id, member?.name ?? id]))
  const briefing: Briefing = {
    ...held,
    panel: [...elected].map(([member, name]) => ({ member, name })),
    recordedBy: actor.member,
    recordedAt: now,
  }
  const next: Evaluation = { ...evaluation, state: 'briefed', briefing }
  return step(next, '记录党员大会通报', { actor, now })
}
