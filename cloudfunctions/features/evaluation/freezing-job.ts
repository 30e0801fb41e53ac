import { yearOf, type HalfYear, type Instant } from '@shared/kernel/calendar'
import { freezeHalf, openNextYear } from '@shared/ledger/post-enrolment'
import { chainOf, isFrozen } from '@shared/ledger/scorecard'
import { findPage, read } from '../../kit/database'
import { chunkSize, registerJob } from '../../kit/jobs'
import { transact, type Transaction } from '../../kit/transaction'

/** Freezes the half on every member's scorecard, a transaction a member, by key. */
registerJob('freezeHalfYear', {
  async chunk(job, now) {
    const evaluation = await read('evaluations', job.document)
    if (!evaluation) throw new Error('A freeze without its evaluation')
    const { branch, half } = evaluation
    const { after } = (job.carry ?? {}) as { after?: string }
    const page = await findPage('members', { branch }, { limit: chunkSize, after })
    for (const { _id: subject } of page.rows) {
      await transact((tx) => freezeIn(tx, subject, { branch, half }, now))
    }
    // The number of members is an estimate: only the end of the pages ends the job.
    if (page.next === undefined) return { done: job.total }
    const done = Math.min(job.done + page.rows.length, job.total - 1)
    return { done, carry: { after: page.next } }
  },
  finish: () => Promise.resolve(),
})

/**
 * A member without a fact in this year has no scorecard of it yet: it is opened, so that the half
 * is closed for that member too and the board lists everyone.
 */
async function freezeIn(
  tx: Transaction,
  subject: string,
  { branch, half }: { branch: string; half: HalfYear },
  now: Instant,
): Promise<void> {
  const year = yearOf(half)
  const scorecard = await tx.read('scorecards', chainOf(subject, year))
  if (scorecard) {
    if (scorecard.branch !== branch || isFrozen(scorecard, half)) return
    await tx.put('scorecards', freezeHalf(scorecard, half))
    return
  }
  const before = await tx.read('scorecards', chainOf(subject, year - 1))
  if (before?.branch !== branch) return
  const opening = openNextYear(before, { recordedAt: now })
  for (const entry of opening.entries) await tx.insert('entries', entry)
  await tx.put('scorecards', freezeHalf(opening.scorecard, half))
}
