import { receiptId } from '@shared/board/board'
import type { boardContract } from '@shared/board/contract'
import { leafOf, receiptHolds } from '@shared/board/proof'
import { leafHash } from '@shared/ledger/board-root'
import type { Entry } from '@shared/ledger/entry'
import { refuse } from '@shared/kernel/refusal'
import { bookOf } from '@shared/rulebook/book-of-year'
import { find, is, read, rowsMax } from '../../kit/database'
import type { Handler } from '../../kit/serve'

export const verifyMine: Handler<typeof boardContract.verifyMine> = async (call, input) => {
  const board = (await read('boards', input.board)) ?? refuse('noBoard')
  call.permit({ organisation: board.branch, path: board.path })
  const receipt = await read('receipts', receiptId(board._id, call.identity.person))
  if (!receipt) return refuse('noPoints')
  const leaf = leafOf(receipt.line, board.half)
  const [entries, adopted] = await Promise.all([
    chainUpTo(leaf.chain, leaf.sequence),
    read('rulebooks', `${board.branch}:${board.rulebookVersion}`),
  ])
  if (!adopted) throw new Error('A board without its rulebook')
  return {
    root: board.root,
    leaf: leafHash(leaf),
    holds: receiptHolds(board, receipt, entries, bookOf(adopted)),
    headSequence: leaf.sequence,
    entriesChecked: entries.length,
  }
}

/** The chain as it was when the board was made, in its order. */
async function chainUpTo(chain: string, sequence: number): Promise<Entry[]> {
  const entries: Entry[] = []
  for (let more = true; more;) {
    const from = entries.at(-1)?.sequence ?? 0
    const page = await find(
      'entries',
      { chain, sequence: is.gt(from).and(is.lte(sequence)) },
      { limit: rowsMax, orderBy: [['sequence', 'asc']] },
    )
    entries.push(...page)
    more = page.length === rowsMax
  }
  return entries
}
