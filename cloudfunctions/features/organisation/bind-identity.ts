import type { organisationContract } from '@shared/organisation/contract'
import { dayOf } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import { powerIsHandedOutAbove } from '@shared/organisation/rules'
import type { Handler } from '../../kit/serve'
import { bindingCodeId } from './binding-code'
import { identityOf, viewOfMe } from './identity'
import { memberIn, organisationIn } from './store'

/** One member, one identity. The code is all that counts; a name alone binds nobody. */
export const bindIdentity: Handler<typeof organisationContract.bindIdentity> = async (
  call,
  input,
) => {
  if (call.bound) refuse('alreadyBound')
  const codeId = bindingCodeId(input.code)
  return call.once(async (tx) => {
    const code = await tx.read('bindingCodes', codeId)
    if (!code || code.usedAt !== undefined || code.expiresAt < call.now) {
      return refuse('bindingCodeWrong')
    }
    const member = await memberIn(tx, code.member)
    if (member.openid !== undefined) refuse('memberAlreadyBound')
    // The office may have been given after the code was handed out.
    if (!code.byAdministrator) powerIsHandedOutAbove(member, dayOf(call.now))
    const branch = await organisationIn(tx, member.branch)
    const identity = identityOf(member, branch, call.openid)
    await tx.insert('identities', identity)
    await tx.put('members', { ...member, openid: call.openid })
    await tx.put('bindingCodes', { ...code, usedAt: call.now })
    return viewOfMe(identity)
  })
}
