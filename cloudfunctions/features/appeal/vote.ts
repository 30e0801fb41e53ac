import type { appealContract } from '@shared/appeal/contract'
import { votedOn } from '@shared/appeal/decide'
import type { Handler } from '../../kit/serve'
import { settle } from './settle'

/** The vote that makes the majority also books what was granted. */
export const voteOnAppeal: Handler<typeof appealContract.voteOnAppeal> = (call, input) =>
  settle(call, input.appeal, (appeal, acting) => {
    const { vote, reason } = input
    return votedOn(appeal, { vote, reason }, acting)
  })
