import { administrator, branch, partyCommittee } from '../../demo/cast'
import type { World } from '../../demo/world'
import type { Role } from '@shared/kernel/authorisation'

type Given = Exclude<Role, 'member'>

const here = branch.organisation
const above = partyCommittee.organisation

/** Where a role of the demo's branch is held: its superior's sit above it. */
export function seatOf(role: Given): string {
  return role === 'inspector' || role === 'decider' || role === 'administrator' ? above : here
}

/** Gives a role from the year's beginning on; answers how it is taken away again. */
export async function appoint(
  world: World,
  member: string,
  role: Given,
  organisation = seatOf(role),
): Promise<(until: string) => Promise<unknown>> {
  const given = { member, organisation, role, from: '2026-01-01', resolution: '决议第 9 号' }
  const { appointment } = await world.ask(administrator.member, 'appointMember', given)
  return (until) => {
    const ending = { organisation, appointment, until }
    return world.ask(administrator.member, 'endAppointment', ending)
  }
}
