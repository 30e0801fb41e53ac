import type { rulebookDraftContract } from '@shared/rulebook/draft-contract'
import type { Handler } from '../../kit/serve'
import { changeDraft } from './change-draft'
import { withRows } from './rows-of-draft'

/** Behind the row that it is like, and like it in all but code and words. */
export const addDraftRow: Handler<typeof rulebookDraftContract.addDraftRow> = (
  call,
  { like, indicator: code, title, clause, ...draft },
) =>
  changeDraft(call, draft, (rulebook) =>
    withRows(rulebook, like, (rows, place) =>
      rows.flatMap((row, at) => (at === place ? [row, { ...row, code, title, clause }] : [row])),
    ),
  )
