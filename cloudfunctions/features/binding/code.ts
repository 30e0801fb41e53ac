import type { BindingCode } from '@shared/binding/binding'
import { codeValidHours } from '@shared/binding/limits'
import { addMinutes } from '@shared/kernel/calendar'
import type { Member } from '@shared/organisation/organisation'
import { organisationContract } from '@shared/organisation/contract'
import type { Call } from '../../kit/call'
import { codeFrom, environmentKey, hmac } from '../../kit/secrets'
import { scopeOfMember } from '../organisation/store'

const codeLength = 8
/** A code that is over tells for a while that it was there, then it is removed. */
const keptHours = 24

/**
 * The code that a command issues. It is made from the command's record and kept nowhere: whoever
 * repeats the command gets the same one, whoever reads the database gets none.
 */
export function bindingCodeOf(command: string): string {
  return codeFrom(environmentKey('SERVER_KEY'), `bindingCode:${command}`, codeLength)
}

/** What is stored in place of a code. All codes could be tried against a hash without a key. */
export function bindingCodeId(code: string): string {
  const typed = code.replace(/\s/g, '').toUpperCase()
  return hmac(environmentKey('SERVER_KEY'), `bindingCodeId:${typed}`).slice(0, 40)
}

/** What is kept of a code beside its hash. */
export function codeIssued(
  call: Call,
  member: Member,
  { inPerson }: Pick<BindingCode, 'inPerson'>,
): Omit<BindingCode, '_id'> {
  const { person: issuedBy, name: issuedByName } = call.identity
  return {
    member: member._id,
    issuedAt: call.now,
    issuedBy,
    issuedByName,
    expiresAt: addMinutes(call.now, codeValidHours * 60),
    byAdministrator: isAdministratorOf(call, member),
    inPerson,
    forgetAfter: addMinutes(call.now, (codeValidHours + keptHours) * 60),
  }
}

export function isAdministratorOf(call: Call, member: Member): boolean {
  return call.mayAsk(organisationContract.appointMember, scopeOfMember(member))
}
