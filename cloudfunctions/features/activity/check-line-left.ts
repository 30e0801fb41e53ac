import type { activityContract } from '@shared/activity/contract'
import { lineChecked, lineLeft } from '@shared/activity/decide'
import type { Handler } from '../../kit/serve'
import { bookLine } from './post'
import { permittedActivityIn } from './store'

/** The line of the person who called the roll, checked and booked by another. */
export const checkLineLeft: Handler<typeof activityContract.checkLineLeft> = (call, input) =>
  call.once(async (tx) => {
    const stored = await permittedActivityIn(tx, call, input.activity)
    const left = lineLeft(stored)
    const activity = lineChecked(stored, input.attended, call.identity.person)
    await tx.put('activities', activity)
    const line = activity.expected.find(({ member }) => member === left?.member)
    if (line) await bookLine(tx, activity, line, call.now)
    return { activity: activity._id }
  })
