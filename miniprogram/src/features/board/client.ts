import { ask, type Input, type Output } from '@/cloud/client'
import type { Reply } from '@/cloud/reply'

/** A board with the number of the page that follows, so that it can be shown as a list. */
export type BoardView = Output<'showBoard'> & { next?: string | undefined }

export async function showBoard(asked: Input<'showBoard'>): Promise<Reply<BoardView>> {
  const reply = await ask('showBoard', asked)
  if (!reply.ok) return reply
  const { page, pageCount } = reply.value
  return { ok: true, value: { ...reply.value, next: page < pageCount ? `${page + 1}` : undefined } }
}

/** The branch of a superior's choice; one's own where the address names none. */
export function inBranch(branch: string) {
  return branch === '' ? {} : { branch }
}

/** The next page of the very edition that is on the screen. */
export function pageOf(
  { half, edition }: Pick<BoardView, 'half' | 'edition'>,
  page: string,
  branch = '',
) {
  return showBoard({ ...inBranch(branch), half, edition, page: Number(page) })
}

export const verifyMine = (board: string) => ask('verifyMine', { board })
