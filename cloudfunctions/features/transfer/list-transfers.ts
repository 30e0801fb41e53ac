import { transferStates } from '@shared/transfer/transfer'
import type { transferContract } from '@shared/transfer/contract'
import { below } from '../../kit/below'
import { findPage, is } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { publicStatementKey } from '../../kit/signing'
import { summaryOfTransfer } from './store'

const pageSize = 50

export const listTransfers: Handler<typeof transferContract.listTransfers> = async (
  call,
  { after },
) => {
  const anyState = is.in([...transferStates])
  const where = { state: anyState, path: below(call.permitBelow()) }
  const page = await findPage('transfers', where, { limit: pageSize, after, descending: true })
  call.showsDataOf(page.rows.map(({ member }) => member))
  return {
    transfers: page.rows.map((transfer) => summaryOfTransfer(transfer, call)),
    publicKey: publicStatementKey(),
    next: page.next,
  }
}
