import type { Instant } from '@shared/kernel/calendar'
import type { Job, JobKind } from '@shared/job/job'
import { find, put, read } from './database'
import { describeError } from './cloud-errors'
import { log } from './log'
import { transact } from './transaction'

/** How one kind of job is done. Every part may run twice, also at the same time. */
export interface JobWork {
  /** Subjects from `job.done` on, a few at a time; answers how far it has come. */
  chunk(job: Job, now: Instant): Promise<{ done: number; carry?: unknown }>
  /** Once all are done: the document that decided moves on. */
  finish(job: Job, now: Instant): Promise<void>
}

const works = new Map<JobKind, JobWork>()

/** How many subjects a chunk takes before the job's progress is written. */
export const chunkSize = 20
/** A job goes on within one call for so long, and then leaves the rest to the next one. */
const budgetMilliseconds = 8_000
/** The timer's time for all jobs; the rest of its minute is for what comes due by its date. */
const timerMilliseconds = 30_000

export function registerJob(kind: JobKind, work: JobWork): void {
  works.set(kind, work)
}

/**
 * Goes on with a job until it is done or the time is used up. Nothing is lost when it stops: the
 * next call, or the timer, goes on from the last chunk. The last chunk and the end are written
 * together: most jobs are one chunk long, and every part may run twice.
 */
export async function advanceJob(id: string, now: Instant): Promise<Job | undefined> {
  const until = Date.now() + budgetMilliseconds
  let job = await read('jobs', id)
  while (job?.state === 'running') {
    const work = works.get(job.kind)
    if (!work) throw new Error(`Nobody knows how to do ${job.kind}`)
    if (job.done < job.total) job = { ...job, ...(await work.chunk(job, now)) }
    if (job.done >= job.total) {
      await work.finish(job, now)
      job = { ...job, state: 'done' }
    }
    job = await written(job)
    if (Date.now() > until) break
  }
  return job
}

/**
 * Two runners may be at one job. The slower one takes nothing back that the other has written, and
 * goes on from there; the end is true whoever says it, since every part was done.
 */
async function written(job: Job): Promise<Job> {
  if (job.state === 'done') {
    await put('jobs', job)
    return job
  }
  return transact(async (tx) => {
    const stored = await tx.read('jobs', job._id)
    if (stored && (stored.state === 'done' || stored.done > job.done)) return stored
    await tx.put('jobs', job)
    return job
  })
}

/** For the end of a command: what was decided stands, so a failure here is only a delay. */
export async function advanceJobQuietly(id: string, now: Instant): Promise<void> {
  try {
    await advanceJob(id, now)
  } catch (error) {
    log.warn('job stopped', { job: id, error: describeError(error) })
  }
}

/**
 * For the timer: goes on with whatever was left. Answers how many jobs are still running. Begins no
 * further one once its time is used up: the timer has more to do before the platform ends it.
 */
export async function advanceAllJobs(now: Instant): Promise<number> {
  const until = Date.now() + timerMilliseconds
  const running = await find('jobs', { state: 'running' }, { limit: 50 })
  let left = 0
  for (const { _id } of running) {
    if (Date.now() <= until) await advanceJobQuietly(_id, now)
    if ((await read('jobs', _id))?.state === 'running') left += 1
  }
  return left
}

/** How many subjects of a document's job are still to be done; 0 where there is no job. */
export async function jobLeft(id: string): Promise<number> {
  const job = await read('jobs', id)
  return job?.state === 'running' ? Math.max(job.total - job.done, 1) : 0
}
