import type { appealContract } from '@shared/appeal/contract'
import { votedOn } from '@shared/appeal/decide'
import { refuse } from '@shared/kernel/refusal'
import { votesIn } from '@shared/organisation/organisation'
import type { Handler } from '../../kit/serve'
import { memberIn } from '../organisation/store'
import { settle } from './settle'

/**
 * The vote that makes the majority also books what was granted. Whoever was elected and may vote no
 * more, or is on the way to another branch, reconsiders nothing.
 */
export const voteOnAppeal: Handler<typeof appealContract.voteOnAppeal> = (call, input) =>
  settle(call, input.appeal, async (appeal, acting, tx) => {
    const { vote, reason } = input
    const next = votedOn(appeal, { vote, reason }, acting)
    const voter = await memberIn(tx, acting.actor.member)
    if (!votesIn(appeal.branch, voter)) refuse('notOnThePanel')
    return next
  })
