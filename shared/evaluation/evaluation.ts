import type { Day, HalfYear, Instant } from '../kernel/calendar'

/**
 * running → frozen → briefed → published → final. `running` has no document yet.
 * `final`: the notice period ended and no appeal is open.
 */
export const evaluationStates = ['running', 'frozen', 'briefed', 'published', 'final'] as const
export type EvaluationState = (typeof evaluationStates)[number]

export interface Briefing {
  heldOn: Day
  expected: number
  present: number
  disputed: string[]
  panel: { member: string; name: string }[]
  panelAyes: number
  minutes?: string | undefined
  recordedBy: string
  recordedAt: Instant
}

/** `evaluations/<branch>:<half>` */
export interface Evaluation {
  _id: string
  branch: string
  path: string
  half: HalfYear
  state: Exclude<EvaluationState, 'running'>
  /** A half keeps its rulebook in every edition of its board. */
  rulebookVersion: string
  frozenAt: Instant
  frozenBy: string
  /** Members on the roster when the half was frozen. */
  memberCount: number
  briefing?: Briefing | undefined
  /** The latest edition of the board. */
  edition?: number | undefined
  /** A job is making this edition; while it runs, nothing is booked into the frozen half. */
  publishing?: number | undefined
  publishedOn?: Day | undefined
  noticeEndsOn?: Day | undefined
  /** The last day to appeal what the board shows. */
  appealsEndOn?: Day | undefined
  finalOn?: Day | undefined
  /** Written with each appeal, so that it cannot cross the end of the notice period. */
  appealedAt?: Instant | undefined
  trail: EvaluationStep[]
}

/** Who, when, what; `by` is a member, or `system` for what a date brings about. */
export interface EvaluationStep {
  at: Instant
  by: string
  byName: string
  what: string
}

/** After this half nothing of its year can be booked. */
export function endsItsYear(half: HalfYear): boolean {
  return half.endsWith('H2')
}

/** `evaluations/<branch>:<half>` */
export function evaluationId(branch: string, half: HalfYear): string {
  return `${branch}:${half}`
}
