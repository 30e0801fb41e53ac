import type { BindingAttempts } from '@shared/binding/binding'
import type { bindingContract } from '@shared/binding/contract'
import { codeUsed } from '@shared/binding/decide'
import { countedAttempt } from '@shared/binding/rules'
import { refuse } from '@shared/kernel/refusal'
import { homeOf } from '@shared/organisation/places'
import type { Call } from '../../kit/call'
import { environmentKey, hmac } from '../../kit/secrets'
import type { Handler } from '../../kit/serve'
import { transact } from '../../kit/transaction'
import { identityOf, viewOfMe } from '../organisation/identity'
import { memberIn, organisationIn } from '../organisation/store'
import { bindingCodeId } from './code'
import { waitingIdentity } from './store'

/** One member, one identity. The code is all that counts; a name alone binds nobody. */
export const bindIdentity: Handler<typeof bindingContract.bindIdentity> = async (call, input) => {
  if (call.waiting) refuse('bindingWaits')
  if (call.bound) refuse('alreadyBound')
  await countAttempt(call)
  const codeId = bindingCodeId(input.code)
  return call.once(async (tx) => {
    const code = await tx.read('bindingCodes', codeId)
    if (!code || code.usedAt !== undefined || code.expiresAt < call.now) {
      return refuse('bindingCodeWrong')
    }
    // Two codes from one phone at once: the second meets the first here.
    if (await tx.read('identities', call.openid)) refuse('alreadyBound')
    const stored = await memberIn(tx, code.member)
    // Handed out before they left: it says no more than another that is not valid any more.
    if (stored.transfer !== undefined || stored.left) return refuse('bindingCodeWrong')
    const member = codeUsed(stored, { code, openid: call.openid }, call.now)
    const branch = await organisationIn(tx, homeOf(member.branch))
    const isBound = member.binding?.state === 'bound'
    const identity = isBound
      ? identityOf(member, branch, call.openid)
      : waitingIdentity(member, branch, call.openid)
    await tx.put('identities', identity)
    await tx.put('members', member)
    await tx.put('bindingCodes', { ...code, usedAt: call.now })
    return isBound
      ? { state: 'bound' as const, me: viewOfMe(identity) }
      : { state: 'waiting' as const }
  })
}

/** Before the code is looked at, so that calls at the same moment are counted too. */
async function countAttempt(call: Call): Promise<void> {
  const _id = hmac(environmentKey('SERVER_KEY'), `bindingAttempts:${call.openid}`).slice(0, 40)
  const command = call.commandRecordId()
  await transact(async (tx) => {
    const stored: BindingAttempts | undefined = await tx.read('bindingAttempts', _id)
    const counted = countedAttempt(stored, { _id, command }, call.now)
    if (counted !== stored) await tx.put('bindingAttempts', counted)
  })
}
