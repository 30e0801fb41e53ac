import type { proxyContract } from '@shared/declaration/proxy-contract'
import { findPage } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { whereOneFiles } from './proxy-store'

const pageSize = 200

/** Nobody files for themselves, nor for who has no points. */
export const listMembersToFileFor: Handler<typeof proxyContract.listMembersToFileFor> = async (
  call,
  { after },
) => {
  const { branch, ...within } = whereOneFiles(call)
  const scored = { branch, ...within, scored: true }
  const page = await findPage('members', scored, { limit: pageSize, after })
  const others = page.rows.filter(({ _id }) => _id !== call.identity.person)
  return {
    members: others.map(({ _id, name, department, hasPhone }) => ({
      member: _id,
      name,
      department,
      hasPhone,
    })),
    next: page.next,
  }
}
