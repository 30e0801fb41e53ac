import type { proxyContract } from '@shared/declaration/proxy-contract'
import { findPage, is } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { booksFor } from './book-for'
import { whereOneFiles } from './proxy-store'
import { lookingOf, summaryOf } from './summary'

const pageSize = 50

export const listFilings: Handler<typeof proxyContract.listFilings> = async (call, input) => {
  const { branch, ...within } = whereOneFiles(call)
  const open = is.in(['unconfirmed', 'returned'])
  const waiting = { branch, ...within, state: open, proxy: is.exists(true) }
  const page = await findPage('declarations', waiting, { limit: pageSize, after: input.after })
  const bookFor = await booksFor(page.rows)
  const looking = lookingOf(call)
  return {
    declarations: page.rows.map((one) => summaryOf(one, bookFor(one), looking)),
    next: page.next,
  }
}
