import type { meetingContract } from '@shared/meeting/contract'
import { voted } from '@shared/meeting/decide'
import { refuse } from '@shared/kernel/refusal'
import type { Handler } from '../../kit/serve'
import { permittedMeetingIn } from './store'

/** Nobody votes for another: the voter is the caller, and must be of the committee of that day. */
export const castVotes: Handler<typeof meetingContract.castVotes> = (call, input) =>
  call.once(async (tx) => {
    const meeting = await permittedMeetingIn(tx, call, input.meeting)
    const { person } = call.identity
    if (!meeting.members.some(({ member }) => member === person)) refuse('notPermitted')
    await tx.put('resolutions', voted(meeting, person, input.votes))
    return { meeting: meeting._id, votedCount: input.votes.length }
  })
