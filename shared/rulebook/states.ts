/**
 * draft → proposed → adopted → inForce: the usual way. A proposed text is fixed for the members'
 * meeting and can be taken back to a draft. `adopted` waits for a superior that approves; one that
 * only files it leaves it in force at once. Returned goes back to the branch, abandoned is an end.
 */
export const draftStates = [
  'draft',
  'proposed',
  'adopted',
  'returned',
  'inForce',
  'abandoned',
] as const
export type DraftState = (typeof draftStates)[number]

/** One draft of a branch is on its way at a time. */
export const openDraftStates = ['draft', 'proposed', 'adopted', 'returned'] as const

export const basisKinds = ['policy', 'strategy', 'priority', 'analysis'] as const
export type BasisKind = (typeof basisKinds)[number]

/** What is worth a look at a clause over a period. */
export const analysisRemarks = ['fewCan', 'neverUsed', 'alwaysFull', 'separatesNobody'] as const
export type AnalysisRemark = (typeof analysisRemarks)[number]
