import * as z from 'zod/mini'
import type { Grant } from '../kernel/authorisation'
import { command, query } from '../kernel/contract'
import { count, day, id, instant, points, text } from '../kernel/schema'
import { appealStates } from './appeal'

const own: Grant[] = [{ role: 'member', scope: 'self' }]
const branch: Grant[] = [{ role: 'member', scope: 'organisation' }]
const decider: Grant[] = [{ role: 'decider', scope: 'below' }]

const state = z.enum(appealStates)
const receipt = z.object({ appeal: id, state })

const target = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('entry'),
    entry: id,
    /** What a body should have decided, where it decided fewer than its range allows. */
    points: z.optional(points),
  }),
  z.strictObject({ kind: z.literal('declaration'), declaration: id }),
])
export type AppealTargetInput = z.output<typeof target>

const summary = z.object({
  appeal: id,
  state,
  appellant: z.object({ member: id, name: z.string() }),
  /** What it is about: "六月主题党日，记为缺席". */
  matter: z.string(),
  indicatorTitle: z.string(),
  reason: z.string(),
  submittedAt: instant,
  dueDay: z.optional(day),
  votesCast: count,
  panelSize: count,
  mine: z.boolean(),
})
export type AppealSummary = z.output<typeof summary>

const detail = z.extend(summary, {
  /** Who reconsiders, and why these: none of them acted on the matter before. */
  panel: z.array(z.object({ member: id, name: z.string(), voted: z.boolean() })),
  excluded: z.array(z.object({ name: z.string(), why: z.string() })),
  trail: z.array(
    z.object({ at: instant, by: z.string(), what: z.string(), note: z.optional(z.string()) }),
  ),
  /** What a grant would book, in a sentence. */
  effect: z.string(),
  effectPoints: z.optional(points),
  reasons: z.array(z.object({ name: z.string(), vote: z.string(), reason: z.string() })),
  entry: z.optional(id),
  declaration: z.optional(id),
  newEntry: z.optional(id),
  edition: z.optional(count),
  actions: z.array(z.enum(['withdraw', 'vote', 'decide'])),
})
export type AppealDetail = z.output<typeof detail>

const list = z.object({ appeals: z.array(summary), next: z.optional(id) })
const pageInput = z.strictObject({ after: z.optional(id) })

export const appealContract = {
  submitAppeal: command({
    who: own,
    input: z.strictObject({ target, reason: text(500) }),
    output: z.object({ appeal: id, state, sentence: z.string(), dueDay: day }),
    refusals: [
      'appealTooLate',
      'appealOpenAlready',
      'notAppealable',
      'pointsMissing',
      'pointsOutOfRange',
      'noRulebook',
      'noPoints',
    ],
  }),
  withdrawAppeal: command({
    who: own,
    input: z.strictObject({ appeal: id }),
    output: receipt,
    refusals: ['appealDecided'],
  }),
  /** A panel member's vote with its reason; the majority of the whole panel decides. */
  voteOnAppeal: command({
    who: branch,
    input: z.strictObject({ appeal: id, vote: z.enum(['grant', 'deny']), reason: text(300) }),
    output: receipt,
    refusals: ['ownMatter', 'notOnThePanel', 'alreadyVoted', 'appealDecided', 'stillPosting'],
  }),
  /** Where fewer than three of the panel had no part in it, the superior reconsiders. */
  decideAppeal: command({
    who: decider,
    input: z.strictObject({ appeal: id, vote: z.enum(['grant', 'deny']), reason: text(300) }),
    output: receipt,
    refusals: ['ownMatter', 'alreadyActed', 'appealNotReferred', 'appealDecided', 'stillPosting'],
  }),
  listMyAppeals: query({ who: own, input: pageInput, output: list, refusals: [] }),
  /**
   * What waits for the person looking, as a panel member or as the superior's decider; an own one
   * is `mine`, and waits for the others.
   */
  listAppealsAwaiting: query({
    personal: true,
    who: [...branch, ...decider],
    input: pageInput,
    output: list,
    refusals: [],
  }),
  showAppeal: query({
    personal: true,
    who: [...own, ...branch, ...decider, { role: 'inspector', scope: 'below' }],
    input: z.strictObject({ appeal: id }),
    output: detail,
    refusals: [],
  }),
} as const
