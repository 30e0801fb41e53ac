import { boardId, receiptId, type BoardLine, type Receipt } from '@shared/board/board'
import { leafOf, pathsOf } from '@shared/board/proof'
import type { Evaluation } from '@shared/evaluation/evaluation'
import type { Points } from '@shared/kernel/points'
import type { PathStep } from '@shared/ledger/board-root'
import { put } from '../../kit/database'
import { linesOf, readPages } from './edition'

export const receiptsPerChunk = 200
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
  const { lines, paths, totals } = await preparedFor(board, evaluation, edition)
  const receipts = lines.slice(start, start + receiptsPerChunk).map((line): Receipt => {
    const { subject } = line
    const path = paths.get(leafOf(line, evaluation.half).chain) ?? []
    const before = totals.get(subject)
    return { _id: receiptId(board, subject), board, subject, line, path, before }
  })
  for (let from = 0; from < receipts.length; from += atOnce) {
    const some = receipts.slice(from, from + atOnce)
    await Promise.all(some.map((receipt) => put('receipts', receipt)))
  }
  return lines.length
}

interface Prepared {
  board: string
  lines: BoardLine[]
  /** By chain. */
  paths: Map<string, PathStep[]>
  /** The totals of the edition before, by subject. */
  totals: Map<string, Points>
}

/** Pages never change, so what follows from them is kept from one chunk to the next. */
let prepared: Prepared | undefined

async function preparedFor(
  board: string,
  { _id, half }: Evaluation,
  edition: number,
): Promise<Prepared> {
  if (prepared?.board === board) return prepared
  const lines = linesOf(await readPages(board))
  const earlier = linesOf(await readPages(boardId(_id, edition - 1)))
  const totals = new Map(earlier.map(({ subject, total }) => [subject, total]))
  const paths = pathsOf(lines.map((line) => leafOf(line, half)))
  prepared = { board, lines, paths, totals }
  return prepared
}
