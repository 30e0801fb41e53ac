import type { meetingContract } from '@shared/meeting/contract'
import { proposed } from '@shared/meeting/decide'
import type { Handler } from '../../kit/serve'
import { permittedMeetingIn } from './store'

/** The chair's proposal; the committee's votes on it decide. */
export const proposePoints: Handler<typeof meetingContract.proposePoints> = (call, input) =>
  call.once(async (tx) => {
    const stored = await permittedMeetingIn(tx, call, input.meeting)
    const { person: member, name } = call.identity
    const meeting = proposed(stored, { member, name }, input)
    await tx.put('resolutions', meeting)
    return { meeting: meeting._id, item: input.item, points: input.points }
  })
