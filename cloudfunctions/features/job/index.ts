import { jobContract } from '@shared/job/contract'
import { refuse } from '@shared/kernel/refusal'
import { read } from '../../kit/database'
import { advanceJob } from '../../kit/jobs'
import { serve, type Handler } from '../../kit/serve'

/** Only goes on with what was decided; who asks for it changes nothing about the result. */
const continueJob: Handler<typeof jobContract.continueJob> = async (call, input) => {
  const job = (await read('jobs', input.job)) ?? refuse('notFound')
  call.permit({ organisation: job.branch, path: job.path })
  await call.claim()
  const { done, total } = (await advanceJob(job._id, call.now)) ?? job
  return { job: job._id, done, total }
}

export const jobProcedures = serve(jobContract, { continueJob })
