import type { Board } from '@shared/board/board'
import { refuse } from '@shared/kernel/refusal'
import type { Call } from '../../kit/call'
import { find } from '../../kit/database'
import { permittedBranch } from '../organisation/store'

interface Asked {
  branch: string
  half?: string | undefined
  edition?: number | undefined
}

/** The newest board: the last half first, and of that the last edition. */
export async function latestBoard(call: Call, { branch, half }: Asked): Promise<Board> {
  const [board] = await find(
    'boards',
    { branch, ...(half === undefined ? {} : { half }) },
    {
      limit: 1,
      orderBy: [
        ['half', 'desc'],
        ['edition', 'desc'],
      ],
    },
  )
  if (!board) {
    // Whether a branch has published is not for everyone either.
    await permittedBranch(call, branch)
    return refuse('noBoard')
  }
  call.permit({ organisation: board.branch, path: board.path })
  return board
}
