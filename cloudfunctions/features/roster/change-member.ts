import { refuse } from '@shared/kernel/refusal'
import { organisationContract } from '@shared/organisation/contract'
import type { Member } from '@shared/organisation/organisation'
import { standsOffTheRoster } from '@shared/organisation/places'
import type { rosterContract } from '@shared/roster/contract'
import { changed, secretaryMayChange, seenLast } from '@shared/roster/decide'
import { needsResolution } from '@shared/roster/rules'
import type { Call } from '../../kit/call'
import type { Handler } from '../../kit/serve'
import { branchDecisionStands } from '../organisation/members-meeting'
import { groupStandsIn, memberIn, readMember, readOrganisation } from '../organisation/store'
import { record } from './record'

export const changeMember: Handler<typeof rosterContract.changeMember> = async (
  call,
  { member: id, revision, fields, on, basis, resolution: given },
) => {
  const stored = await readMember(id)
  permitMember(call, stored)
  if (id === call.identity.person) refuse('ownMatter')
  const isAdministrator = mayChangeAll(call, stored)
  const resolution = needsResolution(stored, fields) ? given : undefined
  if (resolution !== undefined) {
    await branchDecisionStands(await readOrganisation(stored.branch), resolution, call.now)
  }
  const decision = call.newId('change')
  const { person: member, name } = call.identity
  const acting = { actor: { member, name }, now: call.now }
  return call.once(async (tx) => {
    const current = await memberIn(tx, id)
    seenLast(current, revision)
    if (!isAdministrator) secretaryMayChange(current, fields)
    if (fields.group !== current.group) await groupStandsIn(tx, fields.group, current.branch)
    const change = changed(current, fields, { on, basis, decision, resolution }, acting)
    await record(tx, current, change, { decision, now: call.now })
    return { member: id, from: change.from }
  })
}

export function permitMember(call: Call, { _id: subject, branch, path }: Member): void {
  call.permit({ organisation: branch, path, subject })
  // There is no chain that a change could be recorded on.
  if (standsOffTheRoster({ branch })) refuse('notFound')
}

/** The administrator changes everything, a secretary what the branch decides itself. */
export function mayChangeAll(call: Call, { branch, path }: Member): boolean {
  return call.mayAsk(organisationContract.enrolMember, { organisation: branch, path })
}
