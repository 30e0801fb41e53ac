import type { bindingContract } from '@shared/binding/contract'
import { insertOnce } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { readMember } from '../organisation/store'
import { bindingCodeId, bindingCodeOf, codeIssued, isAdministratorOf } from './code'
import { mayBeBound } from './store'

/** The record of the command keeps no reply: the code stands nowhere, a repeat makes it again. */
export const issueBindingCode: Handler<typeof bindingContract.issueBindingCode> = async (
  call,
  input,
) => {
  const member = await readMember(input.member)
  mayBeBound(call, member)
  const code = bindingCodeOf(call.commandRecordId())
  await call.claim()
  // Shown on the screen of an administrator who has the person before them: that is the check.
  const inPerson = isAdministratorOf(call, member)
  const { expiresAt } = await insertOnce('bindingCodes', {
    ...codeIssued(call, member, { inPerson }),
    _id: bindingCodeId(code),
  })
  return { code, expiresAt }
}
