import type { declarationContract } from '@shared/declaration/contract'
import { hasActed } from '@shared/declaration/rules'
import { below } from '../../kit/below'
import { findPage } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { readOrganisation } from '../organisation/store'
import { booksFor } from './book-for'
import { lookingOf, summaryOf } from './summary'

const pageSize = 50

/** What the superior decides: referred declarations of every branch under the decider. */
export const listDeclarationsReferred: Handler<
  typeof declarationContract.listDeclarationsReferred
> = async (call, input) => {
  const looking = lookingOf(call)
  const page = await findPage(
    'declarations',
    { state: 'referred', path: below(call.permitBelow()) },
    { limit: pageSize, after: input.after },
  )
  call.showsDataOf(page.rows.map(({ subject }) => subject))
  const [names, bookFor] = await Promise.all([
    branchNames(page.rows.map(({ branch }) => branch)),
    booksFor(page.rows),
  ])
  const declarations = page.rows.map((declaration) => {
    const summary = summaryOf(declaration, bookFor(declaration), looking)
    const actedBefore = hasActed(declaration, looking.person)
    return { ...summary, branchName: names.get(declaration.branch), actedBefore }
  })
  return { declarations, next: page.next }
}

/** Each branch is read once, however many of its declarations wait. */
async function branchNames(branches: readonly string[]): Promise<Map<string, string>> {
  const read = [...new Set(branches)].map(readOrganisation)
  return new Map((await Promise.all(read)).map(({ _id, name }) => [_id, name]))
}
