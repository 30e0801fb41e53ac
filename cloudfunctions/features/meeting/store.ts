import { refuse } from '@shared/kernel/refusal'
import type { Meeting } from '@shared/meeting/meeting'
import type { Call } from '../../kit/call'
import { read } from '../../kit/database'
import type { Transaction } from '../../kit/transaction'

export async function permittedMeeting(call: Call, id: string): Promise<Meeting> {
  const meeting = (await read('resolutions', id)) ?? refuse('notFound')
  call.permit({ organisation: meeting.branch, path: meeting.path })
  return meeting
}

export async function permittedMeetingIn(
  tx: Transaction,
  call: Call,
  id: string,
): Promise<Meeting> {
  const meeting = (await tx.read('resolutions', id)) ?? refuse('notFound')
  call.permit({ organisation: meeting.branch, path: meeting.path })
  return meeting
}
