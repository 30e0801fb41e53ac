import type { proxyContract } from '@shared/declaration/proxy-contract'
import { findPage, is } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { rulebooksFor } from './post'
import { whereOneFiles } from './proxy-store'
import { lookingOf, summaryOf } from './summary'

const pageSize = 50

export const listFilings: Handler<typeof proxyContract.listFilings> = async (call, input) => {
  const { branch, ...within } = whereOneFiles(call)
  const open = is.in(['unconfirmed', 'returned'])
  const waiting = { branch, ...within, state: open, proxy: is.exists(true) }
  const page = await findPage('declarations', waiting, { limit: pageSize, after: input.after })
  const rulebookFor = await rulebooksFor(page.rows)
  const looking = lookingOf(call)
  return {
    declarations: page.rows.map((one) => summaryOf(one, rulebookFor(one), looking)),
    next: page.next,
  }
}
