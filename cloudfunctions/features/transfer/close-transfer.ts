import type { transferContract } from '@shared/transfer/contract'
import { arrived } from '@shared/transfer/decide'
import type { Handler } from '../../kit/serve'
import { memberIn } from '../organisation/store'
import { leftBehind } from './left-behind'
import { actingOf, permittedTransfer, permittedTransferIn } from './store'

/** Arrived where this deployment does not reach: the receipt says so; the phone is nobody here. */
export const closeTransfer: Handler<typeof transferContract.closeTransfer> = async (
  call,
  { transfer: id, receipt },
) => {
  await permittedTransfer(call, id)
  return call.once(async (tx) => {
    const stored = await permittedTransferIn(tx, call, id)
    const acting = actingOf(call)
    await tx.put('transfers', arrived(stored, receipt, acting))
    await leftBehind(tx, await memberIn(tx, stored.member), receipt, acting)
    return { transfer: id }
  })
}
