import type { activityContract } from '@shared/activity/contract'
import { cancelled } from '@shared/activity/decide'
import type { Handler } from '../../kit/serve'
import { actOf, permittedActivityIn } from './store'

export const cancelActivity: Handler<typeof activityContract.cancelActivity> = (call, input) =>
  call.once(async (tx) => {
    const stored = await permittedActivityIn(tx, call, input.activity)
    const activity = cancelled(stored, input.reason, actOf(call))
    await tx.put('activities', activity)
    return { activity: activity._id, state: activity.state }
  })
