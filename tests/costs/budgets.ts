import type { Budget } from '../support/measured'

/** What a use case may cost, whatever the size of the branch and however cold the instance. */
export const openingAPage: Budget = { functionCalls: 1, documentsRead: 4 }
export const aScan: Budget = { functionCalls: 1, databaseRequests: 4 }
export const anApproval: Budget = { functionCalls: 1, databaseRequests: 10 }
export const closingAnActivityPerMember = 7

export const answeringTheSurvey: Budget = { functionCalls: 1, databaseRequests: 8 }

/**
 * A call of the what-if: so many members within so many milliseconds, whatever the size of the
 * branch; their cards and their names, one more of each page, and what they are replayed under.
 */
export const replaying = {
  members: 200,
  millisecondsMost: 5_000,
  call: { functionCalls: 1, databaseRequests: 7, documentsRead: 2 * 200 + 5 } satisfies Budget,
}

/** Every card of the branch, and what belongs to none. */
export function analysing(size: number): Budget {
  return { functionCalls: 1, documentsRead: size + 6 }
}

/** Ceilings without a promise behind them: what it costs today. More is a decision to take. */
export const submitting: Budget = { functionCalls: 1, databaseRequests: 14 }
export const closingAMeetingBesideItsItems = 17
/** Once a year for each member: the year's chain is opened in the same transaction. */
export const firstApprovalOfAYear: Budget = { functionCalls: 1, databaseRequests: 12 }
