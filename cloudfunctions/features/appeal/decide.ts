import type { appealContract } from '@shared/appeal/contract'
import { decided } from '@shared/appeal/decide'
import type { Handler } from '../../kit/serve'
import { settle } from './settle'

/** The superior's decision on what was referred. */
export const decideAppeal: Handler<typeof appealContract.decideAppeal> = (call, input) =>
  settle(call, input.appeal, (appeal, acting) => {
    const { vote, reason } = input
    return decided(appeal, { vote, reason }, acting)
  })
