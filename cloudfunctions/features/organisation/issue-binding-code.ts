import { addMinutes } from '@shared/kernel/calendar'
import type { organisationContract } from '@shared/organisation/contract'
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
  call.permit({ organisation: member.branch, path: member.path, subject: member._id })
  if (member._id === call.identity.person) refuse('ownMatter')
  if (member.openid !== undefined) refuse('memberAlreadyBound')
  const code = bindingCodeOf(call.commandRecordId())
  await call.claim()
  const { expiresAt } = await insertOnce('bindingCodes', {
    _id: bindingCodeId(code),
    member: member._id,
    expiresAt: addMinutes(call.now, validMinutes),
  })
  return { code, expiresAt }
}
