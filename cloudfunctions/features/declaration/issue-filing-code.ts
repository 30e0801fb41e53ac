import type { proxyContract } from '@shared/declaration/proxy-contract'
import { codeHandedOut } from '@shared/declaration/proxy-decide'
import { refuse } from '@shared/kernel/refusal'
import type { Handler } from '../../kit/serve'
import { transact } from '../../kit/transaction'
import { filingCodeHash, filingCodeOf } from './proxy-store'
import { permittedDeclaration, permittedIn } from './store'

/**
 * The record of the command keeps no reply: the code stands nowhere, a repeat makes it again and
 * finds it handed out.
 */
export const issueFilingCode: Handler<typeof proxyContract.issueFilingCode> = async (
  call,
  { declaration: id },
) => {
  const code = filingCodeOf(call.commandRecordId())
  const hash = filingCodeHash(id, code)
  const { person: member, name } = call.identity
  const context = { actor: { member, name }, now: call.now }
  codeHandedOut(await permittedDeclaration(call, id), hash, context)
  await call.claim()
  const handed = await transact(async (tx) => {
    const stored = await permittedIn(tx, call, id)
    if (stored.proxy?.code?.hash === hash) return stored
    const next = codeHandedOut(stored, hash, context)
    await tx.put('declarations', next)
    return next
  })
  return { code, expiresAt: handed.proxy?.code?.expiresAt ?? refuse('filingNotWaiting') }
}
