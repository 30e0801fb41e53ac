/** Votes of a body that decides item by item. What is decided is none of this file's business. */

export const voteKinds = ['aye', 'nay', 'abstain'] as const
export type VoteKind = (typeof voteKinds)[number]

export interface Vote {
  voter: string
  vote: VoteKind
}

/** 依据: 支委会须有半数以上成员到会；赞成超过全体成员半数为通过 (PRODUCT, the four steps, 2). */
export function isQuorate(present: number, members: number): boolean {
  return members > 0 && present * 2 >= members
}

export function isCarried(ayes: number, members: number): boolean {
  return ayes * 2 > members
}

export type ItemOutcome = 'carried' | 'notCarried' | 'notQuorate'

/**
 * The outcome of one item: those who must not take part are neither present nor voting for it,
 * but still count among all the members.
 */
export function itemOutcome(
  members: readonly string[],
  present: readonly string[],
  recused: readonly string[],
  votes: readonly Vote[],
): ItemOutcome {
  const eligible = present.filter((one) => members.includes(one) && !recused.includes(one))
  if (!isQuorate(eligible.length, members.length)) return 'notQuorate'
  const ayes = votes.filter(({ voter, vote }) => vote === 'aye' && eligible.includes(voter)).length
  return isCarried(ayes, members.length) ? 'carried' : 'notCarried'
}
