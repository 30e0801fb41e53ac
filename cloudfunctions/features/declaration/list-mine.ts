import type { declarationContract } from '@shared/declaration/contract'
import { halfYearOf, monthOf } from '@shared/kernel/calendar'
import { findPage } from '../../kit/database'
import { rulebookIn } from '../../kit/rulebooks'
import type { Handler } from '../../kit/serve'
import { lookingOf, summaryOf } from './summary'

const pageSize = 20

export const listMyDeclarations: Handler<typeof declarationContract.listMyDeclarations> = async (
  call,
  input,
) => {
  const { person, organisation } = call.permitOwn()
  const looking = lookingOf(call)
  const { rulebook } = await rulebookIn(organisation, halfYearOf(monthOf(looking.today)))
  const page = await findPage(
    'declarations',
    { subject: person },
    { limit: pageSize, after: input.after, descending: true },
  )
  return {
    declarations: page.rows.map((declaration) => summaryOf(declaration, rulebook, looking)),
    next: page.next,
  }
}
