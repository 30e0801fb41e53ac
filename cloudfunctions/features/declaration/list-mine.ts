import type { declarationContract } from '@shared/declaration/contract'
import { halfYearOf, dayOf, monthOf } from '@shared/kernel/calendar'
import { findPage } from '../../kit/database'
import { rulebookIn } from '../../kit/rulebooks'
import type { Handler } from '../../kit/serve'
import { summaryOf } from './summary'

const pageSize = 20

export const listMyDeclarations: Handler<typeof declarationContract.listMyDeclarations> = async (
  call,
  input,
) => {
  const { person, organisation } = call.permitOwn()
  const { rulebook } = await rulebookIn(organisation, halfYearOf(monthOf(dayOf(call.now))))
  const page = await findPage(
    'declarations',
    { subject: person },
    { limit: pageSize, after: input.after, descending: true },
  )
  return {
    declarations: page.rows.map((declaration) => summaryOf(declaration, rulebook, person)),
    next: page.next,
  }
}
