import { verifyMerklePath } from '@shared/ledger/board-root'
import { isFrozen } from '@shared/ledger/scorecard'
import { leafOf } from '@shared/board/proof'
import { isOpen } from '@shared/appeal/view'
import type { Board } from '@shared/board/board'
import type { Emulator } from '../../emulator'
import { stored } from './stored'

type Store = Pick<Emulator, 'store'>

/**
 * What a freeze, an edition and a grant leave behind, once their jobs are done: every scorecard
 * frozen, editions without a gap, and of each edition one line and one receipt a member.
 */
export function boardProblems(emulator: Store): string[] {
  return [
    ...unfrozenScorecards(emulator),
    ...editionsMissing(emulator),
    ...boardsNotWhole(emulator),
    ...partsWithoutBoard(emulator),
    ...appealsNotWhole(emulator),
    ...finalUnderAppeal(emulator),
  ]
}

function unfrozenScorecards(emulator: Store): string[] {
  const scorecards = stored(emulator, 'scorecards')
  return stored(emulator, 'evaluations').flatMap(({ _id, branch, half }) => {
    const ofYear = scorecards.filter(
      (one) => one.branch === branch && half.startsWith(String(one.year)),
    )
    const again = ofYear.filter(
      ({ freezes }) => freezes.filter((one) => one.half === half).length > 1,
    )
    return [
      ...(ofYear.length === 0 ? [`${_id}: frozen without a scorecard`] : []),
      ...ofYear
        .filter((one) => !isFrozen(one, half))
        .map((one) => `${one._id}: ${half} not frozen`),
      ...again.map((one) => `${one._id}: ${half} frozen twice`),
    ]
  })
}

/** A board is final once nothing about it is open. 依据: PRODUCT, The four steps, 3. */
function finalUnderAppeal(emulator: Store): string[] {
  const open = stored(emulator, 'appeals').filter(isOpen)
  return stored(emulator, 'evaluations')
    .filter(({ state }) => state === 'final')
    .filter(({ _id }) => open.some(({ branch, half }) => `${branch}:${half}` === _id))
    .map(({ _id }) => `${_id}: final with an open appeal`)
}

function editionsMissing(emulator: Store): string[] {
  const boards = stored(emulator, 'boards')
  return stored(emulator, 'evaluations').flatMap((evaluation) => {
    const editions = boards
      .filter(({ branch, half }) => `${branch}:${half}` === evaluation._id)
      .map(({ edition }) => edition)
      .sort((one, two) => one - two)
    const wanted = Array.from({ length: evaluation.edition ?? 0 }, (_, place) => place + 1)
    const whole = editions.join() === wanted.join() && evaluation.publishing === undefined
    return whole ? [] : [`${evaluation._id}: editions ${editions.join()} of ${wanted.length}`]
  })
}

function boardsNotWhole(emulator: Store): string[] {
  const pages = stored(emulator, 'boardPages')
  const receipts = stored(emulator, 'receipts')
  return stored(emulator, 'boards').flatMap((board) => {
    const lines = pages.filter((page) => page.board === board._id).flatMap((page) => page.lines)
    const subjects = lines.map(({ subject }) => subject)
    const ofBoard = receipts.filter((receipt) => receipt.board === board._id)
    const named = ofBoard.map(({ subject }) => subject)
    const proven = ofBoard.filter(({ line, path }) => provesRoot(board, line, path))
    return [
      ...(new Set(subjects).size === subjects.length ? [] : [`${board._id}: a member twice`]),
      ...(lines.length === board.memberCount ? [] : [`${board._id}: lines of another number`]),
      ...(named.sort().join() === [...subjects].sort().join()
        ? []
        : [`${board._id}: not one receipt a member`]),
      ...(proven.length === ofBoard.length ? [] : [`${board._id}: a receipt that proves nothing`]),
      ...(board.earlier.length === board.edition - 1 ? [] : [`${board._id}: editions forgotten`]),
    ]
  })
}

type Receipt = ReturnType<typeof stored<'receipts'>>[number]

function provesRoot(board: Board, line: Receipt['line'], path: Receipt['path']): boolean {
  return verifyMerklePath(leafOf(line, board.half), path, board.root)
}

function partsWithoutBoard(emulator: Store): string[] {
  const boards = new Set(stored(emulator, 'boards').map(({ _id }) => _id))
  const parts = [...stored(emulator, 'boardPages'), ...stored(emulator, 'receipts')]
  return parts.filter(({ board }) => !boards.has(board)).map(({ _id }) => `${_id}: of no board`)
}

/** Granted and booked are one thing; of a target one appeal is open, and one was granted. */
function appealsNotWhole(emulator: Store): string[] {
  const appeals = stored(emulator, 'appeals')
  const entries = new Map(stored(emulator, 'entries').map((one) => [one._id, one]))
  const boards = new Set(stored(emulator, 'boards').map(({ _id }) => _id))
  return appeals.flatMap(({ _id, branch, target, state, newEntry, half, edition }) => {
    const others = appeals.filter((one) => one.target === target && one._id !== _id)
    const open = ['reconsidering', 'referred', 'granted']
    const twice = open.includes(state) && others.some((one) => open.includes(one.state))
    const booked = newEntry !== undefined && entries.get(newEntry)?.kind === 'fact'
    const shown = edition === undefined || boards.has(`${branch}:${half}:${edition}`)
    return [
      ...(twice ? [`${_id}: beside another of the same target`] : []),
      ...((state === 'granted') === booked ? [] : [`${_id}: ${state}, and booked: ${booked}`]),
      ...(shown ? [] : [`${_id}: granted for an edition that is not there`]),
    ]
  })
}
