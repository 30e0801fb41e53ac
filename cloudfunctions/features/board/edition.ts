import {
  boardId,
  boardPageId,
  type Board,
  type BoardLine,
  type BoardPage,
} from '@shared/board/board'
import { candidateOf, inOrderOf, pagesOf, ranked, type Candidate } from '@shared/board/lines'
import { leafOf } from '@shared/board/proof'
import { briefingInWords, editionOf } from '@shared/board/view'
import type { Evaluation } from '@shared/evaluation/evaluation'
import type { EditionOrder } from '@shared/evaluation/publication'
import { yearOf, type Instant } from '@shared/kernel/calendar'
import { merkleRoot } from '@shared/ledger/board-root'
import type { BoardLevel } from '@shared/organisation/organisation'
import { eachModule } from '@shared/rulebook/indicator'
import type { Rulebook } from '@shared/rulebook/rulebook'
import { moduleTitleOf } from '@shared/rulebook/words'
import { findAll, findPage, read } from '../../kit/database'
import { transact, type Transaction } from '../../kit/transaction'

const scorecardsPerPage = 100

/** Derives every line and writes the pages in one transaction: all of one reading, or none. */
export async function writePages(
  board: string,
  evaluation: Evaluation,
  level: BoardLevel,
  rulebook: Rulebook,
): Promise<void> {
  const first = boardPageId(board, 1)
  if (await read('boardPages', first)) return
  const lines = inOrderOf(level, ranked(await candidatesOf(evaluation, rulebook)))
  if (lines.length === 0) throw new Error('A board has at least one subject')
  const pages = pagesOf(board, evaluation.branch, lines)
  await transact(async (tx) => {
    if (await tx.read('boardPages', first)) return
    for (const page of pages) await tx.insert('boardPages', page)
  })
}

async function candidatesOf(
  { branch, half }: Evaluation,
  rulebook: Rulebook,
): Promise<Candidate[]> {
  const members = await findAll('members', { branch })
  const names = new Map(members.map(({ _id, name }) => [_id, name]))
  const candidates: Candidate[] = []
  for (let after: string | undefined, more = true; more;) {
    const where = { branch, year: yearOf(half) }
    const page = await findPage('scorecards', where, { limit: scorecardsPerPage, after })
    for (const scorecard of page.rows) {
      const name = names.get(scorecard.subject) ?? (await nameOf(scorecard.subject))
      const candidate = candidateOf(rulebook, scorecard, name, half)
      if (candidate) candidates.push(candidate)
    }
    after = page.next
    more = page.next !== undefined
  }
  return candidates
}

/** Of a member who has left the branch since: the roster line stays. */
async function nameOf(subject: string): Promise<string> {
  return (await read('members', subject))?.name ?? subject
}

/** Every page of a board, in order. */
export async function readPages(board: string): Promise<BoardPage[]> {
  const pages: BoardPage[] = []
  for (;;) {
    const page = await read('boardPages', boardPageId(board, pages.length + 1))
    if (!page) return pages
    pages.push(page)
  }
}

export function linesOf(pages: readonly BoardPage[]): BoardLine[] {
  return pages.flatMap(({ lines }) => lines)
}

interface Made {
  rulebook: Rulebook
  board: string
  edition: number
  order: EditionOrder
  pages: readonly BoardPage[]
}

/** The head of an edition whose pages and receipts are written. */
export async function headOf(
  tx: Transaction,
  evaluation: Evaluation,
  { board: _id, edition, order, pages, rulebook }: Made,
  publishedAt: Instant,
): Promise<Board> {
  const { branch, path, half, briefing, noticeEndsOn, appealsEndOn, rulebookVersion } = evaluation
  if (!briefing || !noticeEndsOn || !appealsEndOn) throw new Error('A board without a briefing')
  const before = await tx.read('boards', boardId(evaluation._id, edition - 1))
  const lines = linesOf(pages)
  return {
    _id,
    branch,
    branchName: order.branchName,
    path,
    half,
    edition,
    level: order.level,
    publishedAt,
    noticeEndsOn,
    appealsEndOn,
    briefingSentence: briefingInWords(briefing),
    reason: order.reason,
    rulebookVersion,
    moduleTitles: eachModule((name) => moduleTitleOf(rulebook.modules[name], name)),
    root: merkleRoot(lines.map((line) => leafOf(line, half))),
    memberCount: lines.length,
    rankedCount: lines.filter(({ rank }) => rank !== undefined).length,
    pageCount: pages.length,
    earlier: before ? [...before.earlier, editionOf(before)] : [],
  }
}
