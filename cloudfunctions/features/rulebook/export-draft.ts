import type { rulebookDocumentsContract } from '@shared/rulebook/documents-contract'
import type { Handler } from '../../kit/serve'
import { rulebookFile } from './file'
import { permittedDraft } from './store'

export const exportRulebookDraft: Handler<
  typeof rulebookDocumentsContract.exportRulebookDraft
> = async (call, { draft: id, format }) => {
  const { branch, rulebook } = await permittedDraft(call, id)
  return rulebookFile({ branch, rulebook }, format, call.now)
}
