import type { Day, HalfYear, Instant, Month } from '../kernel/calendar'

/**
 * `reconsidering` by the branch's panel, or `referred` to the superior; then granted or denied.
 * `granted` means that the points are re-booked: the state and the entries change together.
 */
export const appealStates = ['reconsidering', 'referred', 'granted', 'denied', 'withdrawn'] as const
export type AppealState = (typeof appealStates)[number]

/** What a grant books, settled when the appeal is made, from stored documents only. */
export type AppealEffect =
  | { kind: 'attended'; entry: string }
  | { kind: 'restoreMark'; entry: string }
  | { kind: 'bookDeclaration'; declaration: string }

export interface PanelMember {
  member: string
  name: string
}

export interface AppealVote {
  member: string
  name: string
  vote: 'grant' | 'deny'
  reason: string
  at: Instant
}

/** `appeals/<_id>` */
export interface Appeal {
  _id: string
  branch: string
  path: string
  appellant: string
  appellantName: string
  indicator: string
  indicatorTitle: string
  matter: string
  /** entry:<id> or declaration:<id>; one open appeal a target. */
  target: string
  effect: AppealEffect
  half: HalfYear
  ownMonth: Month
  reason: string
  state: AppealState
  submittedAt: Instant
  dueDay: Day
  panel: PanelMember[]
  excluded: { member: string; name: string; why: 'appellant' | 'acted' }[]
  votes: AppealVote[]
  newEntry?: string | undefined
  edition?: number | undefined
  trail: { at: Instant; by: string; byName: string; what: string; note?: string | undefined }[]
}
