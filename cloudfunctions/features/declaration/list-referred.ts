import type { declarationContract } from '@shared/declaration/contract'
import { holdsOn } from '@shared/kernel/authorisation'
import { dayOf } from '@shared/kernel/calendar'
import { findPage } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { rulebookFor } from './post'
import { summaryOf } from './summary'
import { below } from '../../kit/below'

const pageSize = 50

/** What the superior decides: referred declarations of every branch under the decider. */
export const listDeclarationsReferred: Handler<
  typeof declarationContract.listDeclarationsReferred
> = async (call, input) => {
  const { identity } = call
  const today = dayOf(call.now)
  const role = identity.roles.find((held) => held.role === 'decider' && holdsOn(held, today))
  const path = role?.path ?? identity.path
  call.permit({ organisation: role?.organisation ?? identity.organisation, path })
  const page = await findPage(
    'declarations',
    { state: 'referred', path: below(path) },
    { limit: pageSize, after: input.after },
  )
  const declarations = await Promise.all(
    page.rows.map(async (declaration) => {
      const { rulebook } = await rulebookFor(declaration)
      return summaryOf(declaration, rulebook, identity.person)
    }),
  )
  return { declarations, next: page.next }
}
