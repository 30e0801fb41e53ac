import type { declarationContract } from '@shared/declaration/contract'
import { findPage } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { rulebooksFor } from './post'
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
  const rulebookFor = await rulebooksFor(page.rows)
  return {
    declarations: page.rows.map((declaration) =>
      summaryOf(declaration, rulebookFor(declaration), looking),
    ),
    next: page.next,
  }
}
