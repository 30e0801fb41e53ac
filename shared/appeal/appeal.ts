import type { Day, HalfYear, Instant, Month } from '../kernel/calendar'
import type { Points } from '../kernel/points'
import type { Clocks } from '../rulebook/provisions'

/**
 * `reconsidering` by the branch's panel, or `referred` to the superior; then granted or denied.
 * `granted` means that the points are re-booked: the state and the entries change together.
 */
export const appealStates = ['reconsidering', 'referred', 'granted', 'denied', 'withdrawn'] as const
export type AppealState = (typeof appealStates)[number]

export const openAppealStates = ['reconsidering', 'referred'] as const

/** What a grant books, settled when the appeal is made, from stored documents only. */
export type AppealEffect =
  | { kind: 'attended'; entry: string }
  | { kind: 'restoreMark'; entry: string }
  /** A body had decided fewer points than are claimed. */
  | { kind: 'decidePoints'; entry: string; points: Points }
  /** With the points that were proposed, where a body decides them. */
  | { kind: 'bookDeclaration'; declaration: string; points?: Points | undefined }

export type AppealClocks = Pick<Clocks, 'appealDecideWorkingDays' | 'secondAppealWorkingDays'>

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
  /** What the effect is worth in its row, before caps and proportion. */
  effectPoints?: Points | undefined
  /** The half-year whose board shows the matter. */
  half: HalfYear
  ownMonth: Month
  reason: string
  state: AppealState
  submittedAt: Instant
  dueDay: Day
  /** How long it may take, by the rulebook of its half-year when it was made. */
  clocks: AppealClocks
  /** The last day to take the panel's denial to the superior. */
  secondAppealEndsOn?: Day | undefined
  panel: PanelMember[]
  /** Who had a part in the matter, of the panel or not: none of them reconsiders it. */
  acted: string[]
  excluded: { member: string; name: string; why: 'appellant' | 'acted' | 'votesNoMore' }[]
  votes: AppealVote[]
  /** Who decided it; the superior's decision is the last. */
  decidedBy?: 'panel' | 'superior' | undefined
  newEntry?: string | undefined
  edition?: number | undefined
  trail: AppealStep[]
}

/** Who, when, what, why; `by` is a member, or `system` for what a date brings about. */
export interface AppealStep {
  at: Instant
  by: string
  byName: string
  what: string
  note?: string | undefined
}
