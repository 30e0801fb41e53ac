import type { proxyContract } from '@shared/declaration/proxy-contract'
import { confirmedByCode, mayTypeCode, withWrongCode } from '@shared/declaration/proxy-decide'
import { codeIsRight } from '@shared/declaration/proxy-rules'
import type { Call } from '../../kit/call'
import type { Handler } from '../../kit/serve'
import { transact } from '../../kit/transaction'
import { filingCodeHash } from './proxy-store'
import { permittedDeclaration } from './store'
import { transition } from './transition'

export const confirmFilingByCode: Handler<typeof proxyContract.confirmFilingByCode> = async (
  call,
  { declaration, code },
) => {
  const hash = filingCodeHash(declaration, code)
  await countWrongCode(call, declaration, hash)
  return transition(call, declaration, (stored, context) => confirmedByCode(stored, hash, context))
}

/** In a transaction of its own: the refusal that follows takes nothing back. */
async function countWrongCode(call: Call, id: string, hash: string): Promise<void> {
  const { person: member, name } = call.identity
  const stored = await permittedDeclaration(call, id)
  const proxy = mayTypeCode(stored, { actor: { member, name }, now: call.now })
  if (codeIsRight(proxy, hash, call.now)) return
  const command = call.commandRecordId()
  await transact(async (tx) => {
    const current = await tx.read('declarations', id)
    if (current?.state !== 'unconfirmed') return
    const counted = withWrongCode(current, command)
    if (counted !== current) await tx.put('declarations', counted)
  })
}
