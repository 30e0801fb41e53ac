import { transferContract } from '@shared/transfer/contract'
import type { Handler } from '../../kit/serve'
import { permittedTransfer, summaryOfTransfer } from './store'

/** The statement with its seal, for the sheet; whoever holds it can have it checked elsewhere. */
export const showTransfer: Handler<typeof transferContract.showTransfer> = async (call, input) => {
  const transfer = await permittedTransfer(call, input.transfer)
  const { from: organisation, path, member: subject } = transfer
  call.showsDataOf([subject])
  const mayEnd = call.mayAsk(transferContract.closeTransfer, { organisation, path, subject })
  return {
    ...summaryOfTransfer(transfer, call),
    member: subject,
    lastMonth: transfer.lastMonth,
    statement: transfer.statement,
    trail: transfer.trail.map(({ at, byName, act, note }) => ({ at, byName, act, note })),
    actions: mayEnd && transfer.state === 'inTransit' ? ['close', 'recall'] : [],
  }
}
