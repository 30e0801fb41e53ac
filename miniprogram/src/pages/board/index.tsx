import { fault } from '@/cloud/reply'
import { useLoad } from '@/cloud/use-load'
import { useMore } from '@/cloud/use-more'
import { pageOf, showBoard } from '@/features/board/client'
import { copy } from '@/features/board/copy'
import { BoardBody } from '@/features/board/parts/board-body'
import { NoBoard } from '@/features/board/parts/no-board'
import { PageLoad } from '@/parts/page-load'
import { Screen } from '@/ui/screen'

/** 积分榜: where does the branch stand? */
export default function Board() {
  const load = useLoad(() => showBoard({}), { onReturn: true })
  const first = load.state === 'ready' ? load.value : undefined
  const more = useMore(first, (page) =>
    first === undefined ? Promise.resolve(fault) : pageOf(first, page),
  )
  return (
    <Screen tab="board" title={copy.board.title}>
      <PageLoad load={load} refused={({ code }) => (code === 'noBoard' ? <NoBoard /> : undefined)}>
        {(board) => <BoardBody board={board} more={more} />}
      </PageLoad>
    </Screen>
  )
}
