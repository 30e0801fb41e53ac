import { dayOf } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import type { BindingActor } from '@shared/organisation/binding-decide'
import { oneMemberOneIdentity } from '@shared/organisation/binding-rules'
import type { Member } from '@shared/organisation/organisation'
import { powerIsHandedOutAbove } from '@shared/organisation/rules'
import type { Call } from '../../kit/call'
import type { StoredIdentity } from '../../kit/documents'
import { isAdministratorOf, scopeOfMember } from './binding-code'

/** Whether this caller may hand out a code of this member. */
export function mayBeBound(call: Call, member: Member): void {
  call.permit(scopeOfMember(member))
  if (member._id === call.identity.person) refuse('ownMatter')
  oneMemberOneIdentity(member)
  if (!isAdministratorOf(call, member)) powerIsHandedOutAbove(member, dayOf(call.now))
}

/** The caller as the one who confirms or releases, once the scope was checked on the member. */
export function bindingActor(call: Call, member: Member): BindingActor {
  call.permit(scopeOfMember(member))
  const { person, name } = call.identity
  return { member: person, name, isAdministrator: isAdministratorOf(call, member) }
}

/** What is left under an openid that is nobody now: whose it was, and nothing that it may. */
export function releasedIdentity(identity: StoredIdentity): StoredIdentity {
  return { ...identity, name: '', roles: [], waiting: undefined, released: true }
}
