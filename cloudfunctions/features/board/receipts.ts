import { boardId, receiptId, type Receipt } from '@shared/board/board'
import { leafOf, pathsOf } from '@shared/board/proof'
import type { Evaluation } from '@shared/evaluation/evaluation'
import { put } from '../../kit/database'
import { linesOf, readPages } from './edition'

export const receiptsPerChunk = 100
/** Writes that are under way at the same time. */
const atOnce = 10

/**
 * The receipts of `receiptsPerChunk` lines from `start` on, each with its path to the root and the
 * total of the edition before. Answers how many lines the board has.
 */
export async function writeReceipts(
  board: string,
  evaluation: Evaluation,
  edition: number,
  start: number,
): Promise<number> {
  const lines = linesOf(await readPages(board))
  const earlier = linesOf(await readPages(boardId(evaluation._id, edition - 1)))
  const totals = new Map(earlier.map(({ subject, total }) => [subject, total]))
  const leaves = lines.map((line) => leafOf(line, evaluation.half))
  const paths = pathsOf(leaves)
  const receipts = lines.slice(start, start + receiptsPerChunk).map((line): Receipt => {
    const { subject } = line
    const path = paths.get(leafOf(line, evaluation.half).chain) ?? []
    return {
      _id: receiptId(board, subject),
      board,
      subject,
      line,
      path,
      before: totals.get(subject),
    }
  })
  for (let from = 0; from < receipts.length; from += atOnce) {
    const some = receipts.slice(from, from + atOnce)
    await Promise.all(some.map((receipt) => put('receipts', receipt)))
  }
  return lines.length
}
