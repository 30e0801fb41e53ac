import type { activityContract } from '@shared/activity/contract'
import { cancelled } from '@shared/activity/decide'
import type { Handler } from '../../kit/serve'
import { actOf, permittedActivity, permittedActivityIn, signedInTo } from './store'

export const cancelActivity: Handler<typeof activityContract.cancelActivity> = async (
  call,
  input,
) => {
  const { _id } = await permittedActivity(call, input.activity)
  const signedIn = await signedInTo(_id)
  return call.once(async (tx) => {
    const stored = await permittedActivityIn(tx, call, _id)
    const activity = cancelled(stored, input.reason, signedIn, actOf(call))
    await tx.put('activities', activity)
    return { activity: _id, state: activity.state }
  })
}
