import type { Day, HalfYear } from '../kernel/calendar'

/** The one question: how content are you with the points assessment of this half-year? */
export const answers = [
  'verySatisfied',
  'satisfied',
  'neutral',
  'dissatisfied',
  'veryDissatisfied',
] as const
export type Answer = (typeof answers)[number]

/**
 * Members answer as themselves, the masses with an anonymous one-time slip, and members who have
 * no phone with a slip of their own kind.
 */
export const respondents = ['members', 'masses'] as const
export type Respondents = (typeof respondents)[number]

/** How many gave each answer. */
export type Counts = Record<Answer, number>

/** All that is ever known of the answers: no person, no time, no order. */
export type Tally = Record<Respondents, Counts>

/** What may be read of the answers; a group that is absent had too few, or would give one away. */
export type SurveyResult = Partial<Record<Respondents | 'total', Counts>>

interface Surveyed {
  /** `<branch>:<half>`, as the evaluation that it is about. */
  _id: string
  branch: string
  path: string
  half: HalfYear
  closesOn: Day
}

/** The tally is sealed under the server's key: it tells nothing, nor how it changed. */
export interface OpenSurvey extends Surveyed {
  state: 'open'
  sealed: string
}

/** The tally is gone; the result is all that was ever shown of it. */
export interface ClosedSurvey extends Surveyed {
  state: 'closed'
  result: SurveyResult
}

/** `surveys/<branch>:<half>`; begun by the first answer or the first slip. */
export type Survey = OpenSurvey | ClosedSurvey

/** That one member has answered, under a keyed hash of survey and member. Not what, not when. */
export interface SurveyTurn {
  _id: string
  /** The command that took the turn, so that its repetition is known. */
  command: string
}

/** A slip under the keyed hash of its code. Nobody knows to whom it was given. */
export interface SurveySlip {
  _id: string
  survey: string
  /** Whose answer it is; absent for the masses'. */
  to?: 'members' | undefined
  /** The command that used it up; absent while it can still be used. */
  command?: string | undefined
}
