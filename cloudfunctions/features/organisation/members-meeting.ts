import { dayOf, monthOf, type Day, type Instant } from '@shared/kernel/calendar'
import { RefusalError } from '@shared/kernel/refusal'
import { decisionFails, type MeetingCounts } from '@shared/resolution/recorded-decision'
import {
  committeeWasExpected,
  everyVoterWasExpected,
  meetingWasHeld,
} from '@shared/resolution/voters'
import {
  decidingBody,
  formalMembersForCommittee,
  type DecidingBody,
} from '@shared/organisation/deciding-body'
import { committeeOn, votesFrom, type Organisation } from '@shared/organisation/organisation'
import { rosterMonth } from '@shared/organisation/voters'
import { count, find, is } from '../../kit/database'

/**
 * How many of the branch may vote in its members' meeting of a day. 依据: `votesFrom`, `votersOn`.
 * @NOTE Who may not vote any more is not counted for an earlier day either.
 */
export async function votersOf(branch: string, heldOn: Day): Promise<number> {
  const voters = { branch, standing: 'formal', underProbation: false }
  const [first] = await find('members', voters, {
    limit: 1,
    orderBy: [['since', 'asc']],
    fields: { since: true },
  })
  if (!first) return 0
  const month = rosterMonth(heldOn, first.since)
  const here = { ...voters, since: is.lte(month) }
  const [all, later] = await Promise.all([
    count('members', here),
    count('members', { ...here, votesSince: is.gt(month) }),
  ])
  return all - later
}

/** The body that decides in a branch, by the roster of this moment. */
export async function decidingBodyOf(branch: string): Promise<DecidingBody> {
  return decidingBody(await count('members', { branch, standing: 'formal' }))
}

/** Those who vote in the members' meeting of a branch without a committee: they are few. */
export async function votersByName(branch: string, heldOn: Day) {
  const few = await find(
    'members',
    { branch, standing: 'formal', underProbation: false },
    { limit: formalMembersForCommittee, orderBy: [['_id', 'asc']] },
  )
  const month = monthOf(heldOn)
  return few
    .filter((voter) => (votesFrom(voter) ?? month) <= month)
    .map(({ _id: member, name }) => ({ member, name }))
}

/** Refuses a decision that its own minutes, the roster or the calendar contradict. */
export async function decisionStands(
  branch: string,
  { heldOn, ...counts }: MeetingCounts & { heldOn: Day },
  now: Instant,
): Promise<void> {
  meetingWasHeld(heldOn, dayOf(now))
  const fails = decisionFails(counts)
  if (fails) throw new RefusalError(fails)
  everyVoterWasExpected(counts.expected, await votersOf(branch, heldOn))
}

/**
 * As `decisionStands`, of the body that decides in the branch: its committee of that day, or the
 * members' meeting where it has none.
 */
export async function branchDecisionStands(
  branch: Organisation,
  decision: MeetingCounts & { heldOn: Day },
  now: Instant,
): Promise<void> {
  const { heldOn, ...counts } = decision
  if ((await decidingBodyOf(branch._id)) === 'membersMeeting') {
    return decisionStands(branch._id, decision, now)
  }
  meetingWasHeld(heldOn, dayOf(now))
  const fails = decisionFails(counts)
  if (fails) throw new RefusalError(fails)
  committeeWasExpected(counts.expected, committeeOn(branch, heldOn).length)
}

/** The body that decides in a branch on a day, and of how many it is. */
export async function decidingOn(branch: Organisation, day: Day) {
  const body = await decidingBodyOf(branch._id)
  if (body === 'committee') return { body, members: committeeOn(branch, day).length }
  return { body, members: await votersOf(branch._id, day) }
}
