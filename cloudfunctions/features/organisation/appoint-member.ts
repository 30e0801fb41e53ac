import { withBinding } from '@shared/binding/decide'
import type { Instant } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import type { organisationContract } from '@shared/organisation/contract'
import {
  heldRole,
  mayVote,
  type Appointment,
  type Member,
  type Organisation,
} from '@shared/organisation/organisation'
import { homeOf } from '@shared/organisation/places'
import {
  appointedIsHere,
  dissolvedTakesNothingNew,
  groupLeadersLeadGroups,
  nobodyAppointsThemselves,
  officersBelongHere,
  superiorsSitAbove,
} from '@shared/organisation/rules'
import type { Handler } from '../../kit/serve'
import type { Transaction } from '../../kit/transaction'
import { identityOf } from './identity'
import { memberIn, organisationIn, readOrganisation, scopeOfMember } from './store'

export const appointMember: Handler<typeof organisationContract.appointMember> = async (
  call,
  input,
) => {
  const seat = await readOrganisation(input.organisation)
  call.permitOrganisation(seat)
  nobodyAppointsThemselves(input.member, call.identity.person)
  superiorsSitAbove(seat, input.role)
  groupLeadersLeadGroups(seat, input.role)
  const id = call.newId('appointment')
  return call.once(async (tx) => {
    const organisation = await organisationIn(tx, input.organisation)
    dissolvedTakesNothingNew(organisation)
    const member = await memberIn(tx, input.member)
    // What is written is the member's too: nobody gives power to those whom they do not reach.
    call.permit(scopeOfMember(member))
    appointedIsHere(member)
    if (!mayVote(member)) refuse('roleNeedsFormalMember')
    officersBelongHere(organisation, member)
    const appointment: Appointment = {
      id,
      member: member._id,
      name: member.name,
      role: input.role,
      from: input.from,
      until: input.until,
      resolution: input.resolution,
    }
    await tx.put('organisations', {
      ...organisation,
      appointments: [...organisation.appointments, appointment],
    })
    const held = { ...heldRole(organisation, appointment), appointment: id }
    await putRoles(tx, { ...member, roles: [...member.roles, held] }, call.now, organisation)
    return { appointment: id }
  })
}

/** The member's roles and, where bound, the identity that every request reads. */
export async function putRoles(
  tx: Transaction,
  member: Member,
  now: Instant,
  known: Organisation,
): Promise<void> {
  const { binding } = member
  await putMember(tx, binding === undefined ? member : withBinding(member, binding, now), known)
}

/** The member and, where bound, the identity that follows from it. */
export async function putMember(
  tx: Transaction,
  member: Member,
  known?: Organisation,
): Promise<void> {
  await tx.put('members', member)
  if (member.openid === undefined) return
  const home = homeOf(member.branch)
  const branch = known?._id === home ? known : await organisationIn(tx, home)
  await tx.put('identities', identityOf(member, branch, member.openid))
}
