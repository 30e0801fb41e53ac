import { dayOf } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import type { Transfer } from '@shared/transfer/transfer'
import type { TransferSummary } from '@shared/transfer/contract'
import { letterStage, letterWords } from '@shared/transfer/letter'
import type { Call } from '../../kit/call'
import { read } from '../../kit/database'
import type { Transaction } from '../../kit/transaction'

/** The stored transfer, once the caller's scope was checked against it. */
export async function permittedTransfer(call: Call, id: string): Promise<Transfer> {
  return permitted(call, await read('transfers', id))
}

export async function permittedTransferIn(tx: Transaction, call: Call, id: string) {
  return permitted(call, await tx.read('transfers', id))
}

function permitted(call: Call, transfer: Transfer | undefined): Transfer {
  const { from: organisation, path, member: subject } = transfer ?? refuse('notFound')
  call.permit({ organisation, path, subject })
  return transfer as Transfer
}

export function actingOf({ identity: { person, name }, now }: Call) {
  return { actor: { member: person, name }, now }
}

export function summaryOfTransfer(transfer: Transfer, { now }: Call): TransferSummary {
  const { _id, state, memberName, fromName, destination, to, letterExpires } = transfer
  const today = dayOf(now)
  return {
    transfer: _id,
    state,
    name: memberName,
    fromName,
    destination,
    to,
    letterExpires,
    letterWords: letterWords(transfer, today),
    letterStage: state === 'inTransit' ? letterStage(transfer, today) : undefined,
  }
}
