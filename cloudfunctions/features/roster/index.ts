import { rosterContract } from '@shared/roster/contract'
import { rosterImportContract } from '@shared/roster/import-contract'
import { treeContract } from '@shared/roster/tree-contract'
import { serve } from '../../kit/serve'
import { changeMember } from './change-member'
import { confirmRosterImport } from './confirm-import'
import { dissolveOrganisation } from './dissolve-organisation'
import './import-job'
import { showRosterImport } from './show-import'
import { showMember } from './show-member'
import { showOrganisation } from './show-organisation'

export const rosterProcedures = serve(rosterContract, {
  showMember,
  changeMember,
})

export const rosterImportProcedures = serve(rosterImportContract, {
  showRosterImport,
  confirmRosterImport,
})

export const treeProcedures = serve(treeContract, {
  showOrganisation,
  dissolveOrganisation,
})
