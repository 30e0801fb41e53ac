import type { privacyContract } from '@shared/privacy/contract'
import { lookKeptDays } from '@shared/privacy/look'
import { lookedAtInWords } from '@shared/privacy/looked-at'
import { findPage } from '../../kit/database'
import type { Handler } from '../../kit/serve'

const pageSize = 50

export const listLooks: Handler<typeof privacyContract.listLooks> = async (call, { after }) => {
  const { person } = call.permitOwn()
  const page = await findPage(
    'accessLog',
    { subjects: person },
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
