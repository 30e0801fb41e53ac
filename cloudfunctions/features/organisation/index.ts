import { organisationContract } from '@shared/organisation/contract'
import { serve } from '../../kit/serve'
import { appointMember } from './appoint-member'
import { createOrganisation } from './create-organisation'
import { decideBoardLevel } from './decide-board-level'
import { endAppointment } from './end-appointment'
import { enrolMember } from './enrol-member'
import { listBranches } from './list-branches'
import { listMembers } from './list-members'
import { showMe } from './show-me'
import { startSetUp } from './start-set-up'

export const organisationProcedures = serve(organisationContract, {
  startSetUp,
  createOrganisation,
  enrolMember,
  appointMember,
  endAppointment,
  decideBoardLevel,
  showMe,
  listMembers,
  listBranches,
})
