import type { appealContract } from '@shared/appeal/contract'
import { summaryOf } from '@shared/appeal/view'
import { findPage } from '../../kit/database'
import type { Handler } from '../../kit/serve'

const pageSize = 20

export const listMyAppeals: Handler<typeof appealContract.listMyAppeals> = async (call, input) => {
  const { person } = call.permitOwn()
  const page = await findPage(
    'appeals',
    { appellant: person },
    { limit: pageSize, after: input.after, descending: true },
  )
  return { appeals: page.rows.map((appeal) => summaryOf(appeal, person)), next: page.next }
}
