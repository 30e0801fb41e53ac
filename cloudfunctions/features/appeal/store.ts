import type { Appeal } from '@shared/appeal/appeal'
import { refuse } from '@shared/kernel/refusal'
import type { Call } from '../../kit/call'
import { read } from '../../kit/database'
import type { Transaction } from '../../kit/transaction'

/** The stored appeal, once the caller's scope was checked against it. */
export async function permittedAppeal(call: Call, id: string): Promise<Appeal> {
  const appeal = (await read('appeals', id)) ?? refuse('notFound')
  call.permit(scopeOf(appeal))
  return appeal
}

export async function permittedAppealIn(tx: Transaction, call: Call, id: string): Promise<Appeal> {
  const appeal = (await tx.read('appeals', id)) ?? refuse('notFound')
  call.permit(scopeOf(appeal))
  return appeal
}

function scopeOf({ branch, path, appellant }: Appeal) {
  return { organisation: branch, path, subject: appellant }
}

export function actingOf({ identity, now }: Call) {
  return { actor: { member: identity.person, name: identity.name }, now }
}
