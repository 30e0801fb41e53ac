import type { Refusal } from '../kernel/refusal'
import { refusal } from '../kernel/refusal'
import { isCarried, isQuorate } from './votes'

/** Counts of a members' meeting, from its minutes. All are persons entitled to vote. */
export interface MeetingCounts {
  expected: number
  present: number
  ayes: number
}

/**
 * Nothing when the decision stands; else why it does not. 依据: 党员大会须有半数以上有表决权的党员
 * 到会，赞成超过应到会有表决权党员的半数 (PRODUCT, The rulebook).
 */
export function decisionFails({ expected, present, ayes }: MeetingCounts): Refusal | undefined {
  if (ayes > present) return refusal('votesExceedPresent')
  if (present > expected) return refusal('presentExceedsExpected', { present, expected })
  if (!isQuorate(present, expected)) {
    return refusal('meetingNotQuorate', { present, expected })
  }
  if (!isCarried(ayes, expected)) return refusal('majorityMissing', { ayes, expected })
  return undefined
}
