import type { OutputOf } from '@shared/kernel/contract'
import type { organisationContract } from '@shared/organisation/contract'
import { below } from '../../kit/below'
import { find, findPage, is } from '../../kit/database'
import type { Handler } from '../../kit/serve'

type Listed = OutputOf<typeof organisationContract.listBranches>

const pageSize = 50

export const listBranches: Handler<typeof organisationContract.listBranches> = async (
  call,
  { after },
) => {
  const path = below(call.permitBelow())
  const [page, awaiting] = await Promise.all([
    findPage('organisations', { kind: 'branch', path }, { limit: pageSize, after }),
    after === undefined ? awaitingApproval(path) : [],
  ])
  const branches = page.rows.map(({ _id: branch, name }) => ({ branch, name }))
  return { branches, awaiting, next: page.next }
}

/** A branch has one draft on its way; it need not be on the page that is shown. */
async function awaitingApproval(path: unknown): Promise<Listed['awaiting']> {
  const drafts = await find('rulebookDrafts', { state: 'adopted', path }, { limit: pageSize })
  if (drafts.length === 0) return []
  const ids = drafts.map(({ branch }) => branch)
  const branches = await find('organisations', { _id: is.in(ids) }, { limit: pageSize })
  const names = new Map(branches.map(({ _id, name }) => [_id, name]))
  return drafts.map(({ _id: draft, branch, rulebook: { version } }) => {
    return { draft, branch, name: names.get(branch) ?? branch, version }
  })
}
