import { addMinutes } from '@shared/kernel/calendar'
import type { organisationContract } from '@shared/organisation/contract'
import { refuse } from '@shared/kernel/refusal'
import { digestOfText } from '@shared/kernel/digest'
import { randomCode } from '../../kit/secrets'
import type { Handler } from '../../kit/serve'
import { readMember } from './store'

/** Long enough to hand out a printed slip, short enough that a lost one is soon worthless. */
const validMinutes = 48 * 60
const codeLength = 8

export function bindingCodeId(code: string): string {
  return digestOfText(`binding:${code.trim().toUpperCase()}`).slice(0, 40)
}

export const issueBindingCode: Handler<typeof organisationContract.issueBindingCode> = async (
  call,
  input,
) => {
  const member = await readMember(input.member)
  call.permit({ organisation: member.branch, path: member.path, subject: member._id })
  if (member._id === call.identity.person) refuse('ownMatter')
  if (member.openid !== undefined) refuse('memberAlreadyBound')
  const code = randomCode(codeLength)
  const expiresAt = addMinutes(call.now, validMinutes)
  return call.once(async (tx) => {
    await tx.insert('bindingCodes', { _id: bindingCodeId(code), member: member._id, expiresAt })
    return { code, expiresAt }
  })
}
