import * as z from 'zod/mini'
import { evaluationStates } from '../evaluation/evaluation'
import { query } from '../kernel/contract'
import { count, day, halfYear, id, instant, month, points } from '../kernel/schema'
import { modulePoints } from '../ledger/contract'
import { letterStages } from '../transfer/letter'

export const todoKinds = [
  'confirmFiling',
  'amendDeclaration',
  'endorseDeclarations',
  'openMeeting',
  'voteInMeeting',
  'callRoll',
  'checkLineLeft',
  'decideReferred',
  'reconsiderAppeals',
  'approveRulebooks',
  'recordAdoption',
  'freezeHalfYear',
  'recordBriefing',
  'publishBoard',
  'confirmBindings',
  'letterEnds',
  'arrivalEnds',
  'ownLetterEnds',
  'answerSurvey',
  'answerRectifications',
  'checkTexts',
] as const
export type TodoKind = (typeof todoKinds)[number]

const home = z.object({
  now: instant,
  me: z.object({
    person: id,
    name: z.string(),
    organisationName: z.string(),
    roles: z.array(z.string()),
    /** Has points of their own; false for a superior, an administrator, the retired. */
    scored: z.boolean(),
    /** Good deeds are recorded of them, without points. */
    honoursOnly: z.boolean(),
    /** The own branch is assessed: there is, or will be, a board. */
    assessed: z.boolean(),
  }),
  /** The good deeds of the year that count no points; absent for who has none and is scored. */
  honours: z.optional(count),
  /** Absent for those without a chain of points: a superior, an administrator. */
  points: z.optional(
    z.object({
      half: halfYear,
      through: month,
      total: points,
      modules: z.array(modulePoints),
    }),
  ),
  activity: z.optional(
    z.object({
      activity: id,
      title: z.string(),
      place: z.string(),
      startsAt: instant,
      endsAt: instant,
      signIn: z.enum(['notYet', 'open', 'over', 'signedIn']),
    }),
  ),
  /** How many were cancelled beside it; the list tells which. */
  cancelledBeside: count,
  /** The next activity, where none takes place: until it would have been over. */
  cancelled: z.optional(
    z.object({
      activity: id,
      title: z.string(),
      startsAt: instant,
      endsAt: instant,
      reason: z.string(),
    }),
  ),
  /**
   * For who sits above: how far the branches below have come with the half-year that ended last.
   * Every branch is counted once, at the step where its evaluation stands.
   */
  below: z.optional(
    z.object({
      half: halfYear,
      branches: count,
      steps: z.array(z.object({ state: z.enum(evaluationStates), branches: count })),
    }),
  ),
  todos: z.array(
    z.object({
      kind: z.enum(todoKinds),
      count,
      /** The document to open, where there is exactly one. */
      target: z.optional(id),
      byDay: z.optional(day),
      /** Of a letter: how near its end is; one line for each. */
      stage: z.optional(z.enum(letterStages)),
    }),
  ),
  recent: z.array(
    z.object({
      entry: id,
      title: z.string(),
      indicator: id,
      ownMonth: month,
      change: points,
      note: z.optional(z.string()),
    }),
  ),
})
export type Home = z.output<typeof home>

export const homeContract = {
  showHome: query({
    who: [
      { role: 'member', scope: 'self' },
      { role: 'inspector', scope: 'below' },
      { role: 'decider', scope: 'below' },
      { role: 'administrator', scope: 'below' },
    ],
    input: z.strictObject({}),
    output: home,
    refusals: [],
  }),
} as const
