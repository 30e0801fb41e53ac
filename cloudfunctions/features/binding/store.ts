import type { BindingActor } from '@shared/binding/decide'
import { oneMemberOneIdentity, powerIsHandedOutAbove } from '@shared/binding/rules'
import { dayOf } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import { appointedIsHere } from '@shared/organisation/rules'
import type { Member, Organisation } from '@shared/organisation/organisation'
import type { Call } from '../../kit/call'
import type { StoredIdentity } from '../../kit/documents'
import { identityOf } from '../organisation/identity'
import { scopeOfMember } from '../organisation/store'
import { isAdministratorOf } from './code'

/** Whether this caller may hand out a code of this member. */
export function mayBeBound(call: Call, member: Member): void {
  call.permit(scopeOfMember(member))
  if (member._id === call.identity.person) refuse('ownMatter')
  appointedIsHere(member)
  oneMemberOneIdentity(member)
  if (!isAdministratorOf(call, member)) powerIsHandedOutAbove(member, dayOf(call.now))
}

/** The caller as the one who confirms or releases, once the scope was checked on the member. */
export function bindingActor(call: Call, member: Member): BindingActor {
  call.permit(scopeOfMember(member))
  const { person, name } = call.identity
  return { member: person, name, isAdministrator: isAdministratorOf(call, member) }
}

/** What stands under an openid that nobody has confirmed: it may nothing. */
export function waitingIdentity(
  member: Member,
  branch: Organisation,
  openid: string,
): StoredIdentity {
  return { ...identityOf(member, branch, openid), roles: [], waiting: true }
}
