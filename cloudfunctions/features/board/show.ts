import { boardId, boardPageId, receiptId, type Board } from '@shared/board/board'
import type { boardContract } from '@shared/board/contract'
import { inOrderOf } from '@shared/board/lines'
import { editionOf, mineOf, rowOf } from '@shared/board/view'
import { evaluationId } from '@shared/evaluation/evaluation'
import { becomesFinal } from '@shared/evaluation/rules'
import { grantsHeld, reaches, type Identity } from '@shared/kernel/authorisation'
import { dayOf, type Instant } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import { workingDaysBetween } from '@shared/kernel/working-days'
import { read } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { openAppealsOf } from '../evaluation/store'
import { withoutFormerNames } from './former'
import { latestBoard } from './store'

/**
 * The latest edition costs four documents whatever the size of the branch: identity, head, page
 * and own receipt. An older edition costs its own head besides.
 */
export const showBoard: Handler<typeof boardContract.showBoard> = async (call, input) => {
  const { identity, now } = call
  const branch = input.branch ?? identity.organisation
  const latest = await latestBoard(call, { branch, half: input.half })
  const board = await editionAsked(latest, input.edition)
  const number = Math.min(Math.max(input.page ?? 1, 1), board.pageCount)
  const [page, receipt, openAppeals] = await Promise.all([
    read('boardPages', boardPageId(board._id, number)),
    read('receipts', receiptId(board._id, identity.person)),
    openAppealsOf(board.branch, board.half),
  ])
  const lines = await withoutFormerNames(board.branch, page?.lines ?? [])
  call.showsDataOf(lines.map(({ subject }) => subject))
  const today = dayOf(now)
  const level = inspects(identity, board, now) ? 'full' : board.level
  const shown = { level, moduleTitles: board.moduleTitles }
  return {
    board: board._id,
    branchName: board.branchName,
    half: board.half,
    edition: board.edition,
    editions: [...latest.earlier, editionOf(latest)],
    publishedAt: board.publishedAt,
    level,
    briefingSentence: board.briefingSentence,
    reason: board.edition === 1 ? undefined : board.reason,
    noticeEndsOn: board.noticeEndsOn,
    appealsEndOn: board.appealsEndOn,
    appealsOpen: today <= board.appealsEndOn,
    noticeDaysLeft: workingDaysBetween(today, board.noticeEndsOn),
    final: becomesFinal(board.appealsEndOn, openAppeals, today),
    root: board.root,
    memberCount: board.memberCount,
    rows: inOrderOf(level, lines).map((line) => rowOf(shown, line, identity.person)),
    page: number,
    pageCount: board.pageCount,
    mine: receipt && mineOf(receipt, board),
    watermark: `${identity.name} ${today}`,
  }
}

async function editionAsked(latest: Board, edition: number | undefined): Promise<Board> {
  if (edition === undefined || edition === latest.edition) return latest
  const evaluation = evaluationId(latest.branch, latest.half)
  return (await read('boards', boardId(evaluation, edition))) ?? refuse('noBoard')
}

/** The superior reads the whole board at every level. */
function inspects(identity: Identity, { branch, path }: Board, now: Instant): boolean {
  const held = grantsHeld(identity, [{ role: 'inspector', scope: 'below' }], now)
  return reaches(identity, held, { organisation: branch, path })
}
