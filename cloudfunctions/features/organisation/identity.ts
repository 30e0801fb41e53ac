import type { Identity } from '@shared/kernel/authorisation'
import type { Member, Organisation } from '@shared/organisation/organisation'
import type { StoredIdentity } from '../../kit/documents'

/** A member's identity: `member` of the own branch, and what the member was appointed to. */
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
      ...member.roles.map(({ role, organisation, path, from, until }) => ({
        role,
        organisation,
        path,
        from,
        until,
      })),
    ],
  }
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
