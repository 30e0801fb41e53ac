import { transferStates } from '@shared/transfer/transfer'
import type { transferContract } from '@shared/transfer/contract'
import { below } from '../../kit/below'
import type { Call } from '../../kit/call'
import { findPage, is, type Condition } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { publicStatementKey } from '../../kit/signing'
import { summaryOfTransfer } from './store'

const pageSize = 50

export const listTransfers: Handler<typeof transferContract.listTransfers> = async (
  call,
  { after, inTransit = false, arriving = false },
) => {
  const state = inTransit ? 'inTransit' : is.in([...transferStates])
  const seats = arriving ? [] : call.permitBelow()
  const where = { state, ...(seats.length > 0 ? { path: below(seats) } : ofBranch(call, arriving)) }
  const page = await findPage('transfers', where, { limit: pageSize, after, descending: true })
  call.showsDataOf(page.rows.map(({ member }) => member))
  return {
    transfers: page.rows.map((transfer) => summaryOfTransfer(transfer, call)),
    publicKey: seats.length > 0 ? publicStatementKey() : undefined,
    next: page.next,
  }
}

/** Those who left the caller's own branch, or who are on the way to it. */
function ofBranch(call: Call, arriving: boolean): Condition {
  const { organisation, path } = call.identity
  call.permit({ organisation, path })
  return arriving ? { to: organisation } : { from: organisation }
}
