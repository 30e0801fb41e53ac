import { proxyContract } from '@shared/declaration/proxy-contract'
import { serve } from '../../kit/serve'
import { amendFiling } from './amend-filing'
import { confirmFiling } from './confirm-filing'
import { confirmFilingByCode } from './confirm-filing-by-code'
import { confirmFilingOnPaper } from './confirm-filing-on-paper'
import { fileForMember } from './file-for-member'
import { issueFilingCode } from './issue-filing-code'
import { listDeclarableFor } from './list-declarable-for'
import { listFilings } from './list-filings'
import { listMembersToFileFor } from './list-members-to-file-for'
import { withdrawFiling } from './withdraw'

export const proxyProcedures = serve(proxyContract, {
  listMembersToFileFor,
  listDeclarableFor,
  fileForMember,
  confirmFiling,
  issueFilingCode,
  confirmFilingByCode,
  confirmFilingOnPaper,
  withdrawFiling,
  amendFiling,
  listFilings,
})
