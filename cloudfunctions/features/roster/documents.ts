import { rosterDocumentsContract } from '@shared/roster/import-contract'
import { serve } from '../../kit/serve'
import { exportRoster } from './export'
import { previewRosterImport } from './preview-import'

export const rosterDocumentsProcedures = serve(rosterDocumentsContract, {
  exportRoster,
  previewRosterImport,
})
