import type { Declaration } from '@shared/declaration/state'
import { refuse } from '@shared/kernel/refusal'
import type { Call } from '../../kit/call'
import { read } from '../../kit/database'
import type { Transaction } from '../../kit/transaction'

/** The stored declaration, once the caller's scope was checked against it. */
export async function permittedDeclaration(call: Call, id: string): Promise<Declaration> {
  const declaration = (await read('declarations', id)) ?? refuse('notFound')
  call.permit(scopeOf(declaration))
  return declaration
}

export async function permittedIn(tx: Transaction, call: Call, id: string): Promise<Declaration> {
  const declaration = (await tx.read('declarations', id)) ?? refuse('notFound')
  call.permit(scopeOf(declaration))
  return declaration
}

/** Every file that was stored for it. */
export function filesOf({ photos, proxy }: Declaration): string[] {
  const paper = proxy?.confirmed?.paper
  return [...photos, ...(paper ? [paper] : [])].map(({ file }) => file)
}

export function scopeOf({ branch, path, subject, group }: Declaration) {
  return { organisation: branch, path, subject, group }
}
