import type { transferContract } from '@shared/transfer/contract'
import { arrived } from '@shared/transfer/decide'
import { advanceJobQuietly } from '../../kit/jobs'
import type { Handler } from '../../kit/serve'
import { memberIn } from '../organisation/store'
import { leaveIn, leavingOf } from '../privacy/leave'
import { actingOf, permittedTransfer, permittedTransferIn } from './store'

/** Arrived where this deployment does not reach: the receipt says so, and the member has left. */
export const closeTransfer: Handler<typeof transferContract.closeTransfer> = async (
  call,
  { transfer: id, receipt },
) => {
  const { member } = await permittedTransfer(call, id)
  const leaving = leavingOf(call, member, receipt)
  let jobs: string[] = []
  const reply = await call.once(async (tx) => {
    const stored = await permittedTransferIn(tx, call, id)
    await tx.put('transfers', arrived(stored, receipt, actingOf(call)))
    jobs = await leaveIn(tx, await memberIn(tx, member), leaving)
    return { transfer: id }
  })
  for (const job of jobs) await advanceJobQuietly(job, call.now)
  return reply
}
