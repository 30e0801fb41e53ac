import { read } from '../../kit/database'
import { chunkSize, registerJob } from '../../kit/jobs'
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
      await transact((tx) => bookLine(tx, activity, line, now))
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
