import { privacyDocumentsContract } from '@shared/privacy/documents-contract'
import { serve } from '../../kit/serve'
import { exportMyData } from './export-my-data'

export const privacyDocumentsProcedures = serve(privacyDocumentsContract, { exportMyData })
