import { evaluationContract } from '@shared/evaluation/contract'
import { serve } from '../../kit/serve'
import { freezeHalfYear } from './freeze'
import './freezing-job'
import { publishBoard } from './publish'
import './publishing-job'
import { recordBriefing } from './record-briefing'
import { showEvaluation } from './show'
import { showProposals } from './show-proposals'

export const evaluationProcedures = serve(evaluationContract, {
  freezeHalfYear,
  recordBriefing,
  publishBoard,
  showEvaluation,
  showProposals,
})
