import type { activityContract } from '@shared/activity/contract'
import { lineLeft, rollCalled } from '@shared/activity/decide'
import { jobId } from '@shared/job/job'
import { signInClosesAt } from '@shared/activity/rules'
import { dayOf } from '@shared/kernel/calendar'
import { advanceJobQuietly } from '../../kit/jobs'
import { yearIsOpen } from '../../kit/open-year'
import type { Handler } from '../../kit/serve'
import { permittedActivity, permittedActivityIn, signedInTo } from './store'

/** The roll is decided here, once; the entries are written by a job, a transaction a member. */
export const closeActivity: Handler<typeof activityContract.closeActivity> = async (
  call,
  input,
) => {
  const job = jobId('postActivity', input.activity)
  const before = await permittedActivity(call, input.activity)
  const signedIn = call.now > signInClosesAt(before) ? [] : await signedInTo(before._id)
  const reply = await call.once(async (tx) => {
    const stored = await permittedActivityIn(tx, call, input.activity)
    await yearIsOpen(stored.branch, dayOf(stored.startsAt), call.now, tx)
    const activity = rollCalled(stored, input.marks, call.identity.person, {
      now: call.now,
      signedIn,
    })
    await tx.put('activities', activity)
    await tx.insert('jobs', {
      _id: job,
      kind: 'postActivity',
      document: activity._id,
      branch: activity.branch,
      path: activity.path,
      state: 'running',
      done: 0,
      total: activity.expected.length,
      startedAt: call.now,
    })
    return {
      activity: activity._id,
      attended: activity.expected.filter(({ attended }) => attended).length,
      expected: activity.expectedCount,
      lineLeftFor: lineLeft(activity)?.name,
    }
  })
  await advanceJobQuietly(job, call.now)
  return reply
}
