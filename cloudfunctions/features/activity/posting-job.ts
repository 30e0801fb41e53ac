import type { Activity, ExpectedLine } from '@shared/activity/activity'
import type { Instant } from '@shared/kernel/calendar'
import { RefusalError } from '@shared/kernel/refusal'
import { read } from '../../kit/database'
import { chunkSize, registerJob } from '../../kit/jobs'
import { log } from '../../kit/log'
import { transact } from '../../kit/transaction'
import { bookLine } from './post'

/** Books attended / expected for everyone on the roll, a transaction a member. */
registerJob('postActivity', {
  async chunk(job, now) {
    const activity = await read('activities', job.document)
    if (!activity) throw new Error('A posting without its activity')
    const lines = activity.expected.slice(job.done, job.done + chunkSize)
    for (const line of lines) {
      if (line.onLeave || line.attended === undefined) continue
      await bookOrSkip(activity, line, now)
    }
    return { done: job.done + lines.length }
  },
  async finish(job) {
    await transact(async (tx) => {
      const activity = await tx.read('activities', job.document)
      if (activity?.state === 'posting')
        await tx.put('activities', { ...activity, state: 'closed' })
    })
  },
})

/** A line that cannot be booked (its year was closed meanwhile) does not stop those after it. */
async function bookOrSkip(activity: Activity, line: ExpectedLine, now: Instant): Promise<void> {
  try {
    await transact((tx) => bookLine(tx, activity, line, now))
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error
    log.warn('line not booked', { activity: activity._id, code: error.refusal.code })
  }
}
