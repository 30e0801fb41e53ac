import type { meetingContract } from '@shared/meeting/contract'
import { committee } from '@shared/meeting/contract'
import { voted } from '@shared/meeting/decide'
import type { Meeting } from '@shared/meeting/meeting'
import { mayVote } from '@shared/organisation/organisation'
import { refuse } from '@shared/kernel/refusal'
import type { Call } from '../../kit/call'
import type { Handler } from '../../kit/serve'
import type { Transaction } from '../../kit/transaction'
import { memberIn } from '../organisation/store'
import { permittedMeetingIn } from './store'

/** Nobody votes for another: the voter is the caller, and must be of the body, then and now. */
export const castVotes: Handler<typeof meetingContract.castVotes> = (call, input) =>
  call.once(async (tx) => {
    const meeting = await permittedMeetingIn(tx, call, input.meeting)
    const { person } = call.identity
    const wasOfIt = meeting.members.some(({ member }) => member === person)
    if (!wasOfIt || !(await isOfIt(tx, call, meeting))) refuse('notPermitted')
    await tx.put('resolutions', voted(meeting, person, input.votes))
    return { meeting: meeting._id, votedCount: input.votes.length }
  })

/** Whose office or vote has ended since the meeting was opened votes no more. */
async function isOfIt(
  tx: Transaction,
  call: Call,
  { body, branch, path }: Meeting,
): Promise<boolean> {
  if (body === 'committee') return call.mayAsk({ who: committee }, { organisation: branch, path })
  const voter = await memberIn(tx, call.identity.person)
  return voter.branch === branch && mayVote(voter)
}
