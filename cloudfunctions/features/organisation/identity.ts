import type { HeldRole, Identity } from '@shared/kernel/authorisation'
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
      ...ofTheBranch(member, branch),
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

/** Whoever is on the roster of no branch is a member of none. */
function ofTheBranch({ since }: Member, { _id, kind, path }: Organisation): HeldRole[] {
  if (kind !== 'branch') return []
  return [{ role: 'member', organisation: _id, path, from: `${since}-01` }]
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
