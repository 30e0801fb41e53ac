import { dayOf, monthOf } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import type { rulebookDocumentsContract } from '@shared/rulebook/documents-contract'
import { read } from '../../kit/database'
import { rulebookOf } from '../../kit/rulebooks'
import type { Handler } from '../../kit/serve'
import { permittedBranch } from '../organisation/store'
import { rulebookFile } from './file'

export const exportRulebook: Handler<typeof rulebookDocumentsContract.exportRulebook> = async (
  call,
  { branch: asked, version, format },
) => {
  const { _id: branch } = await permittedBranch(call, asked)
  const adopted =
    version === undefined
      ? await rulebookOf(branch, monthOf(dayOf(call.now)))
      : ((await read('rulebooks', `${branch}:${version}`)) ?? refuse('noRulebook'))
  return rulebookFile({ branch, rulebook: adopted.rulebook }, format, call.now)
}
