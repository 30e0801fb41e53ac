import { jobId } from '@shared/job/job'
import type { meetingContract } from '@shared/meeting/contract'
import { closed } from '@shared/meeting/decide'
import type { AgendaItem } from '@shared/meeting/meeting'
import { advanceJobQuietly } from '../../kit/jobs'
import type { Handler } from '../../kit/serve'
import { permittedMeetingIn } from './store'

/** Decided once, here; the entries are written by a job, a transaction a subject. */
export const closeMeeting: Handler<typeof meetingContract.closeMeeting> = async (call, input) => {
  const job = jobId('postMeeting', input.meeting)
  const reply = await call.once(async (tx) => {
    const stored = await permittedMeetingIn(tx, call, input.meeting)
    const meeting = closed(stored, input, { secretary: call.identity.person, now: call.now })
    await tx.put('resolutions', meeting)
    await tx.insert('jobs', {
      _id: job,
      kind: 'postMeeting',
      document: meeting._id,
      branch: meeting.branch,
      path: meeting.path,
      state: 'running',
      done: 0,
      total: meeting.items.length,
      startedAt: call.now,
    })
    return {
      meeting: meeting._id,
      approved: counted(meeting.items, 'approved'),
      rejected: counted(meeting.items, 'rejected'),
      referred: counted(meeting.items, 'referred'),
    }
  })
  await advanceJobQuietly(job, call.now)
  return reply
}

function counted(items: AgendaItem[], result: AgendaItem['result']): number {
  return items.filter((item) => item.result === result).length
}
