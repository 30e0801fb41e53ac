import type { appealContract } from '@shared/appeal/contract'
import { withdrawn } from '@shared/appeal/decide'
import type { Handler } from '../../kit/serve'
import { actingOf, permittedAppealIn } from './store'

export const withdrawAppeal: Handler<typeof appealContract.withdrawAppeal> = (call, input) =>
  call.once(async (tx) => {
    const stored = await permittedAppealIn(tx, call, input.appeal)
    const appeal = withdrawn(stored, actingOf(call))
    await tx.put('appeals', appeal)
    return { appeal: appeal._id, state: appeal.state }
  })
