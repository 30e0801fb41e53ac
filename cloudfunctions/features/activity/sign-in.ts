import type { Activity, Attendance } from '@shared/activity/activity'
import type { activityContract } from '@shared/activity/contract'
import { minutesLate, signInIsOpen } from '@shared/activity/rules'
import { isFresh, readCode, type SignInCode } from '@shared/activity/sign-in-code'
import type { Instant } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import { insertOnce, read } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { isGenuine } from './sign-in-key'
import { attendanceId } from './store'

/**
 * A scan: identity, activity, the command's record, one insert. Bound to the scanner's identity,
 * accepted once; the second scan of the same member answers with the first time.
 */
export const signIn: Handler<typeof activityContract.signIn> = async (call, input) => {
  const code = readCode(input.code) ?? refuse('codeUnreadable')
  if (!isGenuine(code.activity, code.slot, code.mac)) refuse('codeForged')
  const activity = (await read('activities', code.activity)) ?? refuse('codeForged')
  call.permit({ organisation: activity.branch, path: activity.path })
  const { person: member, name } = call.identity
  const command = call.commandRecordId()
  const attendance: Attendance = {
    _id: attendanceId(activity._id, member),
    activity: activity._id,
    branch: activity.branch,
    member,
    name,
    signedInAt: call.now,
    minutesLate: minutesLate(activity, call.now),
    command,
  }
  try {
    mayBeUsed(code, activity, member, call.now)
  } catch (refused) {
    // The answer to the first sending may have been lost while the code went stale.
    const stored = await read('attendances', attendance._id)
    if (stored?.command !== command) throw refused
  }
  await call.claim()
  const stored = await insertOnce('attendances', attendance)
  return {
    activity: activity._id,
    title: activity.title,
    signedInAt: stored.signedInAt,
    minutesLate: stored.minutesLate,
    points: activity.points,
    before: stored.command !== command,
  }
}

function mayBeUsed(code: SignInCode, activity: Activity, member: string, now: Instant): void {
  if (!isFresh(code.slot, now, activity.clocks)) refuse('codeStale')
  signInIsOpen(activity, now)
  // Those on leave are on the list, but no roll-call counts their line.
  const line = activity.expected.find((one) => one.member === member)
  if (!line || line.onLeave) refuse('notExpected')
}
