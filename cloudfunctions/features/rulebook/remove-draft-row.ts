import type { rulebookContract } from '@shared/rulebook/contract'
import type { Handler } from '../../kit/serve'
import { changeDraft } from './change-draft'
import { withRows } from './rows-of-draft'

export const removeDraftRow: Handler<typeof rulebookContract.removeDraftRow> = (
  call,
  { indicator, ...draft },
) =>
  changeDraft(call, draft, (rulebook) =>
    withRows(rulebook, indicator, (rows, place) => rows.filter((_, at) => at !== place)),
  )
