import type { rulebookDraftContract } from '@shared/rulebook/draft-contract'
import type { Handler } from '../../kit/serve'
import { changeDraft } from './change-draft'
import { withRows } from './rows-of-draft'

export const removeDraftRow: Handler<typeof rulebookDraftContract.removeDraftRow> = (
  call,
  { indicator, ...draft },
) =>
  changeDraft(call, draft, (rulebook) =>
    withRows(rulebook, indicator, (rows, place) => rows.filter((_, at) => at !== place)),
  )
