import type { More } from '@/cloud/use-more'
import { MoreButton } from '@/ui/more-button'
import { Notice } from '@/ui/notice'
import type { BoardView } from '../client'
import { copy } from '../copy'
import { BoardHead, NoticePeriod } from './board-head'
import { BoardMine } from './board-mine'
import { BoardRows } from './board-rows'
import { Watermark } from './watermark'

/** The whole board: what it is, the reader's place, everyone's line. */
export function BoardBody({ board, more }: { board: BoardView; more: More<BoardView> }) {
  const rows = [board.rows, ...more.pages.map((page) => page.rows)].flat()
  return (
    <>
      <BoardHead board={board} />
      <BoardMine board={board} />
      <NoticePeriod board={board} />
      <Notice tone="quiet">{copy.board.level(board.level, board.memberCount)}</Notice>
      <BoardRows rows={rows} />
      <MoreButton more={more} />
      <Watermark text={board.watermark} />
    </>
  )
}
