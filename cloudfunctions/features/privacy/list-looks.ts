import type { privacyContract } from '@shared/privacy/contract'
import { lookKeptDays } from '@shared/privacy/look'
import { lookedAtInWords } from '@shared/privacy/looked-at'
import { findPage, is } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { linesOf } from './lines'

const pageSize = 50

/** Looks at the line of today, and at those in branches here that the person came from. */
export const listLooks: Handler<typeof privacyContract.listLooks> = async (call, { after }) => {
  const lines = await linesOf(call.permitOwn())
  const page = await findPage(
    'accessLog',
    { subjects: is.in(lines.map(({ person }) => person)) },
    { limit: pageSize, after, descending: true },
  )
  return {
    looks: page.rows.map(({ _id: look, at, byName, roles, procedure }) => ({
      look,
      at,
      byName,
      roles,
      what: lookedAtInWords(procedure),
    })),
    keptDays: lookKeptDays,
    next: page.next,
  }
}
