import type { rulebookDraftContract } from '@shared/rulebook/draft-contract'
import { changedRow } from '@shared/rulebook/row-change'
import type { Handler } from '../../kit/serve'
import { changeDraft } from './change-draft'
import { withRows } from './rows-of-draft'

export const changeDraftRow: Handler<typeof rulebookDraftContract.changeDraftRow> = (
  call,
  { indicator, change, ...draft },
) =>
  changeDraft(call, { ...draft, about: indicator }, (rulebook) =>
    withRows(rulebook, indicator, (rows, place) =>
      rows.map((row, at) => (at === place ? changedRow(row, change) : row)),
    ),
  )
