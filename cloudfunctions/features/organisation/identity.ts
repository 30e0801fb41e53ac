import type { Identity } from '@shared/kernel/authorisation'
import type { Member, Organisation } from '@shared/organisation/organisation'
import type { StoredIdentity } from '../../kit/documents'

/**
 * A member's identity: `member` of the own branch, and what the member was appointed to. An
 * appointment has power from the moment on that an administrator has vouched for the binding.
 */
export function identityOf(member: Member, branch: Organisation, openid: string): StoredIdentity {
  return {
    _id: openid,
    person: member._id,
    name: member.name,
    organisation: branch._id,
    organisationName: branch.name,
    path: branch.path,
    roles: [
      { role: 'member', organisation: branch._id, path: branch.path, from: `${member.since}-01` },
      ...withPower(member).map(({ role, organisation, path, from, until }) => ({
        role,
        organisation,
        path,
        from,
        until,
      })),
    ],
  }
}

function withPower({ binding, roles }: Member): Member['roles'] {
  return binding?.state === 'bound' && binding.confirmedAbove ? roles : []
}

export function viewOfMe(identity: Omit<Identity, 'openid'>) {
  return {
    person: identity.person,
    name: identity.name,
    organisation: identity.organisation,
    organisationName: identity.organisationName,
    roles: identity.roles.map(({ role, organisation }) => ({ role, organisation })),
  }
}
