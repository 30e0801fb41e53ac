import { addMinutes, dayOf } from '@shared/kernel/calendar'
import { organisationContract } from '@shared/organisation/contract'
import { powerIsHandedOutAbove } from '@shared/organisation/rules'
import { refuse } from '@shared/kernel/refusal'
import { insertOnce } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { bindingCodeId, bindingCodeOf } from './binding-code'
import { readMember } from './store'

/** Long enough to hand out a printed slip, short enough that a lost one is soon worthless. */
const validMinutes = 48 * 60

/** The record of the command keeps no reply: the code stands nowhere, a repeat makes it again. */
export const issueBindingCode: Handler<typeof organisationContract.issueBindingCode> = async (
  call,
  input,
) => {
  const member = await readMember(input.member)
  const scope = { organisation: member.branch, path: member.path, subject: member._id }
  call.permit(scope)
  if (member._id === call.identity.person) refuse('ownMatter')
  if (member.openid !== undefined) refuse('memberAlreadyBound')
  const isAdministrator = call.mayAsk(organisationContract.appointMember, scope)
  if (!isAdministrator) powerIsHandedOutAbove(member, dayOf(call.now))
  const code = bindingCodeOf(call.commandRecordId())
  await call.claim()
  const { expiresAt } = await insertOnce('bindingCodes', {
    _id: bindingCodeId(code),
    member: member._id,
    expiresAt: addMinutes(call.now, validMinutes),
    byAdministrator: isAdministrator,
  })
  return { code, expiresAt }
}
