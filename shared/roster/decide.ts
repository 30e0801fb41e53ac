import { dayOf, monthBefore, type Day, type Instant, type Month } from '../kernel/calendar'
import { refuse, RefusalError } from '../kernel/refusal'
import type { Member, MemberChange } from '../organisation/organisation'
import type { Enrolment } from '../rulebook/enrolment'
import {
  differences,
  enrolmentFor,
  fieldsOf,
  touchesEnrolment,
  touchesVote,
  type RosterFields,
} from './fields'
import {
  changeMisdated,
  contradictions,
  countsFrom,
  impossibleFor,
  isPhoneOrIdNumber,
  joinsThisYearOrNext,
  needsResolution,
  scoringFollowsTheLeave,
  secretaryChangesOnlyWork,
} from './rules'

export interface ChangeRequest {
  on: Day
  basis: string
  /** The id of what the chain is to point at. */
  decision: string
  /** What the branch decided, where nobody registers it without. */
  resolution?: MemberChange['resolution']
}

export interface Acting {
  actor: { member: string; name: string }
  now: Instant
}

export interface Changed {
  member: Member
  from: Month
  /** What the chain is to be told; nothing where only the roster says something else. */
  enrolment?: Enrolment
}

/**
 * What a member becomes by a change, and from which month the chain says so. Refuses what
 * contradicts itself, what cannot become of this member, and a day out of reach.
 */
export function changed(
  member: Member,
  after: RosterFields,
  { on, basis, decision, resolution }: ChangeRequest,
  { actor, now }: Acting,
): Changed {
  if (member.left) refuse('memberHasLeft')
  // What the statement carries was worked out from what the roster said.
  if (member.transfer !== undefined) refuse('transferUnderWay')
  const before = fieldsOf(member)
  const fields = differences(before, after)
  if (fields.length === 0) refuse('memberUnchanged')
  const today = dayOf(now)
  const [wrong] = [...contradictions(after), ...impossibleFor(member, after, today)]
  if (wrong) throw new RefusalError(wrong.refusal)
  if (needsResolution(before, after) && resolution === undefined) refuse('resolutionMissing')
  const misdated = changeMisdated(on, member, today)
  if (misdated) throw new RefusalError(misdated)
  const from = countsFrom(on, member.since)
  const change: MemberChange = {
    decision,
    on,
    from,
    at: now,
    by: actor,
    basis,
    fields,
    ...(resolution && { resolution }),
  }
  const next: Member = {
    ...member,
    ...after,
    group: after.group,
    changes: [...(member.changes ?? []), change],
    ...(touchesVote(before, after) && { votesSince: from }),
    scoredThrough: lastScored(member, after, from),
  }
  if (!touchesEnrolment(fields)) return { member: next, from }
  return { member: next, from, enrolment: enrolmentFor(member.branch, after) }
}

function lastScored(member: Member, { scored }: RosterFields, from: Month): Month | undefined {
  if (scored) return undefined
  if (!member.scored) return member.scoredThrough
  const before = monthBefore(from)
  return before < member.since ? undefined : before
}

/** A secretary changes what the branch decides itself, and no more. */
export function secretaryMayChange(member: Member, after: RosterFields): void {
  const before = fieldsOf(member)
  secretaryChangesOnlyWork(differences(before, after))
  scoringFollowsTheLeave(before, after)
}

/** The form was filled in from what the roster says now. */
export function seenLast({ changes = [] }: Member, revision: number): void {
  if (changes.length === revision) return
  refuse('memberChangedMeanwhile', { name: changes.at(-1)?.by.name ?? '别人' })
}

/** A person who comes onto the roster of a branch. */
export interface Newcomer extends RosterFields {
  member: string
  since: Month
}

/** The roster line of a newcomer. Refuses what contradicts itself or cannot be enrolled. */
export function joined(
  { member: _id, since, ...fields }: Newcomer,
  { _id: branch, path }: { _id: string; path: string },
  today: Day,
): Member {
  if (isPhoneOrIdNumber(_id)) refuse('numberIsPersonal')
  const [wrong] = contradictions(fields)
  if (wrong) throw new RefusalError(wrong.refusal)
  const unreachable = joinsThisYearOrNext(since, today)
  if (unreachable) throw new RefusalError(unreachable)
  return { _id, ...fields, since, branch, path, roles: [] }
}
