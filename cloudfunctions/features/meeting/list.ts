import { holdsRole } from '@shared/kernel/authorisation'
import type { meetingContract } from '@shared/meeting/contract'
import { count, findPage } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { decidingBodyOf } from '../organisation/members-meeting'
import { permittedBranch } from '../organisation/store'
import { readsAll } from './store'

const pageSize = 20

export const listMeetings: Handler<typeof meetingContract.listMeetings> = async (call, input) => {
  const { person } = call.identity
  const { _id: branch, path } = await permittedBranch(call, input.branch)
  const all = readsAll(call, { organisation: branch, path })
  const [page, awaitingCount, body] = await Promise.all([
    findPage(
      'resolutions',
      { branch, ...(all ? {} : { body: 'membersMeeting', 'members.member': person }) },
      { limit: pageSize, after: input.after, descending: true },
    ),
    all ? count('declarations', { branch, state: 'endorsed' }) : 0,
    decidingBodyOf(branch),
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
    body,
    next: page.next,
  }
}
