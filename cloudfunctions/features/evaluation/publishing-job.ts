import type { Evaluation } from '@shared/evaluation/evaluation'
import { published, type EditionOrder } from '@shared/evaluation/publication'
import type { Job } from '@shared/job/job'
import { read } from '../../kit/database'
import { registerJob } from '../../kit/jobs'
import { transact } from '../../kit/transaction'
import { headOf, readPages, writePages } from '../board/edition'
import { receiptsPerChunk, writeReceipts } from '../board/receipts'
import { rulebookOfEvaluation } from './store'

/** The order of the edition and how many receipts are written. */
type Carried = EditionOrder & { receipts?: number }

/**
 * Makes one edition: the pages, then the receipts, and last the head, which makes it visible. The
 * pages are written once and everything after them depends on them alone, so that a part that runs
 * twice writes the same again; a board whose head exists is never touched.
 */
registerJob('publishBoard', {
  async chunk(job) {
    const { board, edition, evaluation } = await editionOf(job)
    if (await read('boards', board)) return { done: job.total }
    const order = job.carry as Carried
    const start = order.receipts
    if (start === undefined) {
      const rulebook = await rulebookOfEvaluation(evaluation)
      await writePages(board, evaluation, order.level, rulebook)
      return { done: Math.min(1, job.total - 1), carry: { ...order, receipts: 0 } }
    }
    const receipts = start + receiptsPerChunk
    const lineCount = await writeReceipts(board, evaluation, edition, start)
    // The number of members is an estimate: only the last line ends the job.
    if (receipts >= lineCount) return { done: job.total }
    return { done: Math.min(1 + receipts, job.total - 1), carry: { ...order, receipts } }
  },
  async finish(job, now) {
    const { board, edition, evaluation } = await editionOf(job)
    const pages = await readPages(board)
    const rulebook = await rulebookOfEvaluation(evaluation)
    await transact(async (tx) => {
      if (await tx.read('boards', board)) return
      const stored = await tx.read('evaluations', evaluation._id)
      if (!stored) throw new Error('An edition without its evaluation')
      const next = published(stored, edition, rulebook.clocks, now)
      const order = job.carry as EditionOrder
      const made = { board, edition, order, pages, rulebook }
      await tx.insert('boards', await headOf(tx, next, made, now))
      await tx.put('evaluations', next)
    })
  },
})

/** The job's document is the board: `<branch>:<half>:<edition>`. */
async function editionOf(
  job: Job,
): Promise<{ board: string; edition: number; evaluation: Evaluation }> {
  const cut = job.document.lastIndexOf(':')
  const evaluation = await read('evaluations', job.document.slice(0, cut))
  if (!evaluation) throw new Error('An edition without its evaluation')
  return { board: job.document, edition: Number(job.document.slice(cut + 1)), evaluation }
}
