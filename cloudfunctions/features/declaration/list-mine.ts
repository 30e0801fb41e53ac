import type { declarationContract } from '@shared/declaration/contract'
import { findPage } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { booksFor } from './book-for'
import { lookingOf, summaryOf } from './summary'

const pageSize = 20

export const listMyDeclarations: Handler<typeof declarationContract.listMyDeclarations> = async (
  call,
  input,
) => {
  const { person } = call.permitOwn()
  const looking = lookingOf(call)
  const page = await findPage(
    'declarations',
    { subject: person },
    { limit: pageSize, after: input.after, descending: true },
  )
  const bookFor = await booksFor(page.rows)
  return {
    declarations: page.rows.map((declaration) =>
      summaryOf(declaration, bookFor(declaration), looking),
    ),
    next: page.next,
  }
}
