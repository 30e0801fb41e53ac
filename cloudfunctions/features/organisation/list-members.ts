import type { organisationContract } from '@shared/organisation/contract'
import { votesFrom } from '@shared/organisation/organisation'
import { findPage } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { permittedBranch } from './store'

const pageSize = 200

export const listMembers: Handler<typeof organisationContract.listMembers> = async (
  call,
  input,
) => {
  const { _id: branch } = await permittedBranch(call, input.branch)
  const page = await findPage('members', { branch }, { limit: pageSize, after: input.after })
  call.showsDataOf(page.rows.map(({ _id }) => _id))
  return {
    members: page.rows.map((member) => ({
      member: member._id,
      name: member.name,
      standing: member.standing,
      office: member.office,
      department: member.department,
      post: member.post,
      votesFrom: votesFrom(member),
      scored: member.scored,
      hasPhone: member.hasPhone,
      bound: member.openid !== undefined,
    })),
    next: page.next,
  }
}
