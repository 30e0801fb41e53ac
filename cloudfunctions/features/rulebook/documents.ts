import { rulebookDocumentsContract } from '@shared/rulebook/documents-contract'
import { serve } from '../../kit/serve'
import { exportRulebook } from './export'
import { exportRulebookDraft } from './export-draft'
import { readRulebookSheet } from './read-sheet'

export const rulebookDocumentsProcedures = serve(rulebookDocumentsContract, {
  exportRulebook,
  exportRulebookDraft,
  readRulebookSheet,
})
