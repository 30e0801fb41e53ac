import { fieldInWords } from '@shared/kernel/field-words'
import type { privacyContract } from '@shared/privacy/contract'
import { findPage } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { permittedBranch } from '../organisation/store'

const pageSize = 30

export const listTextChecks: Handler<typeof privacyContract.listTextChecks> = async (
  call,
  { branch: asked, after },
) => {
  const { _id: branch } = await permittedBranch(call, asked)
  const page = await findPage('textChecks', { branch, state: 'open' }, { limit: pageSize, after })
  call.showsDataOf(page.rows.map(({ by }) => by))
  return {
    checks: page.rows.map(({ _id, by, byName, texts, verdict, at }) => ({
      textCheck: _id,
      byName,
      texts: texts.map(({ field, text }) => ({ field: fieldInWords(field), text })),
      verdict,
      at,
      mine: by === call.identity.person,
    })),
    next: page.next,
  }
}
