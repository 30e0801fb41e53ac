import type { Day } from '../kernel/calendar'
import { refuse } from '../kernel/refusal'

/** What minutes cannot say otherwise than the roster and the calendar. */

/** 应到 is everyone of the branch who may vote, so that nobody is left uncounted. */
export function everyVoterWasExpected(expected: number, voters: number): void {
  if (expected !== voters) refuse('expectedDiffers', { voters, expected })
}

/** 应到 is the whole committee of the day. */
export function committeeWasExpected(expected: number, members: number): void {
  if (expected !== members) refuse('committeeDiffers', { members, expected })
}

export function meetingWasHeld(heldOn: Day, today: Day): void {
  if (heldOn > today) refuse('meetingNotHeldYet')
}
