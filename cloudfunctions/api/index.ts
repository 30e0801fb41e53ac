import { activityProcedures } from '../features/activity'
import { appealProcedures } from '../features/appeal'
import { bindingProcedures } from '../features/binding'
import { boardProcedures } from '../features/board'
import { declarationProcedures } from '../features/declaration'
import { proxyProcedures } from '../features/declaration/proxy'
import { evaluationProcedures } from '../features/evaluation'
import { homeProcedures } from '../features/home'
import { jobProcedures } from '../features/job'
import { ledgerProcedures } from '../features/ledger'
import { meetingProcedures } from '../features/meeting'
import { organisationProcedures } from '../features/organisation'
import { privacyProcedures } from '../features/privacy'
import { rosterImportProcedures, rosterProcedures, treeProcedures } from '../features/roster'
import { rulebookDraftProcedures, rulebookProcedures } from '../features/rulebook'
import { surveyProcedures } from '../features/survey'
import { transferProcedures } from '../features/transfer'
import { answer } from '../kit/serve'

/** Everything that a person can ask of the cloud. */
export const procedures = new Map([
  ...organisationProcedures,
  ...bindingProcedures,
  ...transferProcedures,
  ...rosterProcedures,
  ...rosterImportProcedures,
  ...treeProcedures,
  ...rulebookProcedures,
  ...rulebookDraftProcedures,
  ...ledgerProcedures,
  ...declarationProcedures,
  ...proxyProcedures,
  ...meetingProcedures,
  ...activityProcedures,
  ...evaluationProcedures,
  ...boardProcedures,
  ...appealProcedures,
  ...surveyProcedures,
  ...privacyProcedures,
  ...homeProcedures,
  ...jobProcedures,
])

export function main(event: unknown): Promise<unknown> {
  return answer(procedures, event)
}
