import { refuse } from '@shared/kernel/refusal'
import { meetingReaders } from '@shared/meeting/contract'
import type { Meeting } from '@shared/meeting/meeting'
import type { Call } from '../../kit/call'
import { read } from '../../kit/database'
import type { Transaction } from '../../kit/transaction'

/** A meeting for whoever reads all of them, or votes in this one. */
export async function readableMeeting(call: Call, id: string): Promise<Meeting> {
  const meeting = (await read('resolutions', id)) ?? refuse('notFound')
  const { branch: organisation, path, body, members } = meeting
  call.permit({ organisation, path })
  const { person } = call.identity
  const votes = body === 'membersMeeting' && members.some(({ member }) => member === person)
  if (!votes && !readsAll(call, { organisation, path })) refuse('notPermitted')
  return meeting
}

/** An ordinary member reads only what they vote in. */
export function readsAll(call: Call, branch: { organisation: string; path: string }): boolean {
  return call.mayAsk({ who: meetingReaders }, branch)
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
