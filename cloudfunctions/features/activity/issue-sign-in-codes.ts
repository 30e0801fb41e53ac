import type { activityContract } from '@shared/activity/contract'
import { signInIsOpen } from '@shared/activity/rules'
import { slotOf } from '@shared/activity/sign-in-code'
import { instantFrom } from '@shared/kernel/calendar'
import { count } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { codeFor } from './sign-in-key'
import { permittedActivity } from './store'

/** So that a weak network does not stop the queue at the door. */
const secondsAhead = 120

export const issueSignInCodes: Handler<typeof activityContract.issueSignInCodes> = async (
  call,
  input,
) => {
  const activity = await permittedActivity(call, input.activity)
  signInIsOpen(activity, call.now)
  const { codeSlotSeconds: slotSeconds } = activity.clocks
  const first = slotOf(call.now, activity.clocks)
  return {
    serverNow: call.now,
    slotSeconds,
    codes: Array.from({ length: 1 + Math.ceil(secondsAhead / slotSeconds) }, (_, index) => ({
      from: instantFrom((first + index) * slotSeconds * 1000),
      text: codeFor(activity._id, first + index),
    })),
    signedInCount: await count('attendances', { activity: activity._id }),
    expectedCount: activity.expectedCount,
  }
}
