import { dayOf, type Day, type Instant } from '@shared/kernel/calendar'
import { RefusalError } from '@shared/kernel/refusal'
import { decisionFails, type MeetingCounts } from '@shared/resolution/recorded-decision'
import { everyVoterWasExpected, meetingWasHeld } from '@shared/resolution/voters'
import { count } from '../../kit/database'

/** How many of the branch may vote in its members' meeting. 依据: `mayVote`. */
export function votersOf(branch: string): Promise<number> {
  return count('members', { branch, standing: 'formal', underProbation: false })
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
  everyVoterWasExpected(counts.expected, await votersOf(branch))
}
