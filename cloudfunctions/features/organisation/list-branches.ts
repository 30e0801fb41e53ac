import type { organisationContract } from '@shared/organisation/contract'
import { below } from '../../kit/below'
import { findPage } from '../../kit/database'
import type { Handler } from '../../kit/serve'

const pageSize = 50

export const listBranches: Handler<typeof organisationContract.listBranches> = async (
  call,
  { after },
) => {
  const branches = { kind: 'branch', path: below(call.permitBelow()) }
  const page = await findPage('organisations', branches, { limit: pageSize, after })
  return { branches: page.rows.map(({ _id: branch, name }) => ({ branch, name })), next: page.next }
}
