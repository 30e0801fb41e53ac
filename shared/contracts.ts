import { activityContract } from './activity/contract'
import { appealContract } from './appeal/contract'
import { boardContract } from './board/contract'
import { declarationContract } from './declaration/contract'
import { evaluationContract } from './evaluation/contract'
import { homeContract } from './home/contract'
import { jobContract } from './job/contract'
import { ledgerContract } from './ledger/contract'
import { meetingContract } from './meeting/contract'
import { organisationContract } from './organisation/contract'
import { rulebookContract } from './rulebook/contract'

/** Every procedure of the function `api`, by its name on the wire. */
export const contracts = {
  ...organisationContract,
  ...rulebookContract,
  ...ledgerContract,
  ...declarationContract,
  ...meetingContract,
  ...activityContract,
  ...evaluationContract,
  ...boardContract,
  ...appealContract,
  ...homeContract,
  ...jobContract,
} as const

export type ProcedureName = keyof typeof contracts
