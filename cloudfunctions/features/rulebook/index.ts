import { rulebookContract } from '@shared/rulebook/contract'
import { rulebookDraftContract } from '@shared/rulebook/draft-contract'
import { serve } from '../../kit/serve'
import { abandonRulebookDraft } from './abandon-draft'
import { addDraftRow } from './add-draft-row'
import { adoptRulebook } from './adopt'
import { adoptRulebookDraft } from './adopt-draft'
import { analyseIndicators } from './analyse'
import { approveRulebook } from './approve-draft'
import { changeDraftRow } from './change-draft-row'
import { listRulebooks } from './list'
import { listPinnableClauses } from './list-pinnable-clauses'
import { listWaysToEarn } from './list-ways-to-earn'
import { proposeRulebook } from './propose'
import { removeDraftRow } from './remove-draft-row'
import { reopenRulebookDraft } from './reopen-draft'
import { replaceRulebookDraft } from './replace-draft'
import { replayRulebookDraft } from './replay-draft'
import { returnRulebook } from './return-draft'
import { setRulebookFrame } from './set-frame'
import { showRulebook } from './show'
import { showRulebookDraft } from './show-draft'
import { showDraftRow } from './show-draft-row'
import { showRulebookFrame } from './show-frame'
import { startRulebookDraft } from './start-draft'

export const rulebookProcedures = serve(rulebookContract, {
  adoptRulebook,
  showRulebook,
  listWaysToEarn,
  listRulebooks,
  setRulebookFrame,
  showRulebookFrame,
  listPinnableClauses,
  analyseIndicators,
})

export const rulebookDraftProcedures = serve(rulebookDraftContract, {
  startRulebookDraft,
  showRulebookDraft,
  showDraftRow,
  changeDraftRow,
  addDraftRow,
  removeDraftRow,
  replaceRulebookDraft,
  proposeRulebook,
  reopenRulebookDraft,
  abandonRulebookDraft,
  adoptRulebookDraft,
  approveRulebook,
  returnRulebook,
  replayRulebookDraft,
})
