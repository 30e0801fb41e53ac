import type { declarationContract } from '@shared/declaration/contract'
import { endorsersOf } from '@shared/declaration/rules'
import { findPage } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { readOrganisation } from '../organisation/store'
import { booksFor } from './book-for'
import { lookingOf, summaryOf } from './summary'

const pageSize = 50

export const listDeclarationsAwaiting: Handler<
  typeof declarationContract.listDeclarationsAwaiting
> = async (call, input) => {
  const { organisation, path } = call.identity
  call.permit({ organisation, path })
  const looking = lookingOf(call)
  const { today } = looking
  const [branch, page] = await Promise.all([
    readOrganisation(organisation),
    findPage(
      'declarations',
      { branch: organisation, state: 'submitted' },
      { limit: pageSize, after: input.after },
    ),
  ])
  const bookFor = await booksFor(page.rows)
  const declarations = page.rows.map((declaration) => {
    const summary = summaryOf(declaration, bookFor(declaration), looking)
    const isFiler = declaration.proxy?.by === looking.person
    if (!summary.mine && !isFiler) return summary
    const routedTo = endorsersOf(declaration, branch, today)[0]?.name
    return { ...summary, ...(isFiler ? { actedBefore: true } : {}), routedTo }
  })
  return { declarations, next: page.next }
}
