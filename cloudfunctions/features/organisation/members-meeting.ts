import { dayOf, type Day, type Instant } from '@shared/kernel/calendar'
import { RefusalError } from '@shared/kernel/refusal'
import { decisionFails, type MeetingCounts } from '@shared/resolution/recorded-decision'
import { everyVoterWasExpected, meetingWasHeld } from '@shared/resolution/voters'
import { rosterMonth } from '@shared/organisation/voters'
import { count, find, is } from '../../kit/database'

/**
 * How many of the branch may vote in its members' meeting of a day. 依据: `mayVote`, `votersOn`.
 * @NOTE The roster keeps no earlier standings: whoever has become formal since counts as formal.
 */
export async function votersOf(branch: string, heldOn: Day): Promise<number> {
  const voters = { branch, standing: 'formal', underProbation: false }
  const [first] = await find('members', voters, {
    limit: 1,
    orderBy: [['since', 'asc']],
    fields: { since: true },
  })
  if (!first) return 0
  return count('members', { ...voters, since: is.lte(rosterMonth(heldOn, first.since)) })
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
