import { activityContract } from './activity/contract'
import { appealContract } from './appeal/contract'
import { bindingContract } from './binding/contract'
import { boardContract } from './board/contract'
import { proxyContract } from './declaration/proxy-contract'
import { declarationContract } from './declaration/contract'
import { evaluationContract } from './evaluation/contract'
import { homeContract } from './home/contract'
import { jobContract } from './job/contract'
import { ledgerContract } from './ledger/contract'
import { meetingContract } from './meeting/contract'
import { organisationContract } from './organisation/contract'
import { privacyContract } from './privacy/contract'
import { privacyDocumentsContract } from './privacy/documents-contract'
import { rosterContract } from './roster/contract'
import { rosterDocumentsContract, rosterImportContract } from './roster/import-contract'
import { treeContract } from './roster/tree-contract'
import { rulebookContract } from './rulebook/contract'
import { rulebookDocumentsContract } from './rulebook/documents-contract'
import { rulebookDraftContract } from './rulebook/draft-contract'
import { surveyContract } from './survey/contract'
import { transferContract } from './transfer/contract'
import type { FunctionName, ProcedureContract } from './kernel/contract'

/** Every procedure of the functions that people call, by its name on the wire. */
export const contracts = {
  ...organisationContract,
  ...bindingContract,
  ...transferContract,
  ...rosterContract,
  ...rosterImportContract,
  ...rosterDocumentsContract,
  ...treeContract,
  ...rulebookContract,
  ...rulebookDraftContract,
  ...rulebookDocumentsContract,
  ...ledgerContract,
  ...declarationContract,
  ...proxyContract,
  ...meetingContract,
  ...activityContract,
  ...evaluationContract,
  ...boardContract,
  ...appealContract,
  ...surveyContract,
  ...privacyContract,
  ...privacyDocumentsContract,
  ...homeContract,
  ...jobContract,
} as const

export type ProcedureName = keyof typeof contracts

/** The function that serves a procedure, as its contract says. */
export function functionOf(name: ProcedureName): FunctionName {
  const contract: ProcedureContract = contracts[name]
  return contract.servedBy ?? 'api'
}
