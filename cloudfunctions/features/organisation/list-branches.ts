import { holdsOn } from '@shared/kernel/authorisation'
import { dayOf } from '@shared/kernel/calendar'
import type { organisationContract } from '@shared/organisation/contract'
import { refuse } from '@shared/kernel/refusal'
import { below } from '../../kit/below'
import { findPage } from '../../kit/database'
import type { Handler } from '../../kit/serve'

const pageSize = 50

export const listBranches: Handler<typeof organisationContract.listBranches> = async (
  call,
  { after },
) => {
  const today = dayOf(call.now)
  const { path, organisation } =
    call.identity.roles.find(
      (held) => (held.role === 'inspector' || held.role === 'decider') && holdsOn(held, today),
    ) ?? refuse('notPermitted')
  call.permit({ organisation, path })
  const branches = { kind: 'branch', path: below(path) }
  const page = await findPage('organisations', branches, { limit: pageSize, after })
  return { branches: page.rows.map(({ _id: branch, name }) => ({ branch, name })), next: page.next }
}
