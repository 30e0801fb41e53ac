import { holdsRole } from '@shared/kernel/authorisation'
import type { meetingContract } from '@shared/meeting/contract'
import { count, findPage } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { permittedBranch } from '../organisation/store'

const pageSize = 20

export const listMeetings: Handler<typeof meetingContract.listMeetings> = async (call, input) => {
  const { person } = call.identity
  const { _id: branch } = await permittedBranch(call, input.branch)
  const [page, awaitingCount] = await Promise.all([
    findPage('resolutions', { branch }, { limit: pageSize, after: input.after, descending: true }),
    count('declarations', { branch, state: 'endorsed' }),
  ])
  const meetings = page.rows.map((meeting) => ({
    meeting: meeting._id,
    title: meeting.title,
    heldOn: meeting.heldOn,
    state: meeting.state,
    itemCount: meeting.items.length,
    approvedCount: meeting.items.filter(({ result }) => result === 'approved').length,
    voted: meeting.present.includes(person),
  }))
  const isOpen = meetings.some(({ state }) => state !== 'closed')
  return {
    meetings,
    awaitingCount: isOpen ? 0 : awaitingCount,
    mayOpen:
      !isOpen && awaitingCount > 0 && holdsRole(call.identity, 'secretary', branch, call.now),
    next: page.next,
  }
}
