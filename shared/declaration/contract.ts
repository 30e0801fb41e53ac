import * as z from 'zod/mini'
import type { Grant } from '../kernel/authorisation'
import { command, query } from '../kernel/contract'
import { count, day, id, instant, optionalText, points, pointsRange, text } from '../kernel/schema'
import { post } from '../organisation/organisation'
import {
  amending,
  amendingRefusals,
  declarationState,
  finding,
  form,
  formRefusals,
  nextStep,
  receipt,
  submitted,
} from './form-contract'
import { confirmationWays } from './state'

export const own: Grant[] = [{ role: 'member', scope: 'self' }]
export const liaisons: Grant[] = [
  { role: 'liaison', scope: 'organisation' },
  { role: 'deputyLiaison', scope: 'organisation' },
]
/** 依据: 没有手机的由联络员或党小组长代办 (issue 4, Proxy). A leader, in the own group alone. */
export const filers: Grant[] = [...liaisons, { role: 'groupLeader', scope: 'group' }]
const decider: Grant[] = [{ role: 'decider', scope: 'below' }]
const readers: Grant[] = [
  { role: 'committeeMember', scope: 'organisation' },
  { role: 'secretary', scope: 'organisation' },
  { role: 'inspector', scope: 'below' },
]

const summary = z.object({
  declaration: id,
  subject: z.object({ member: id, name: z.string(), post }),
  indicator: id,
  indicatorTitle: z.string(),
  variantTitle: z.optional(z.string()),
  title: z.string(),
  day,
  state: declarationState,
  /**
   * What it is worth by the rulebook before caps. Where a body decides: what is proposed, and once
   * it is posted, what was decided; absent before the first proposal.
   */
  points: z.optional(points),
  /** Between which points the body decides; absent where the book has a fixed value. */
  range: z.optional(pointsRange),
  /** It is recorded as an honour and counts no points: its member is not scored. */
  honoursOnly: z.boolean(),
  photoCount: z.int(),
  submittedAt: instant,
  dueDay: z.optional(day),
  /** Until when its member could amend it, were it returned today. */
  amendBy: z.optional(day),
  /** The day for the step that is due has passed. */
  overdue: z.boolean(),
  /** For a superior, who looks at several branches. */
  branchName: z.optional(z.string()),
  /** The person looking is its subject; then somebody else acts. */
  mine: z.boolean(),
  /** The person looking filed it for its member, or acted on it in the branch: another decides. */
  actedBefore: z.optional(z.boolean()),
  /** Where it is one's own in a queue: who acts instead. */
  routedTo: z.optional(z.string()),
  /** The latest reason of a return or a rejection. */
  reason: z.optional(z.string()),
  findings: z.array(finding),
  /** 代办: who filed it for its member, and how the member has confirmed it. */
  proxy: z.optional(
    z.object({ byName: z.string(), confirmed: z.optional(z.enum(confirmationWays)) }),
  ),
})
export type DeclarationSummary = z.output<typeof summary>

const step = z.object({
  at: instant,
  by: z.string(),
  what: z.string(),
  note: z.optional(z.string()),
})

const declarationActions = [
  'withdraw',
  'amend',
  'endorse',
  'return',
  'decide',
  'appeal',
  'confirm',
  'handCode',
  'confirmByCode',
  'confirmOnPaper',
  'unfile',
  'refile',
] as const

const detail = z.extend(summary, {
  note: z.optional(z.string()),
  variant: z.optional(id),
  clause: z.string(),
  photos: z.array(z.object({ photo: id, url: z.string() })),
  trail: z.array(step),
  next: z.optional(nextStep),
  /** What the person looking may do now. */
  actions: z.array(z.enum(declarationActions)),
  /** The paper that its member signed. */
  paper: z.optional(z.object({ photo: id, url: z.string() })),
  entry: z.optional(id),
  /** How long an appeal would take at the most, by the rulebook, where it can be appealed. */
  appealWorkingDays: z.optional(count),
})
export type DeclarationDetail = z.output<typeof detail>

const declarable = z.object({
  indicator: id,
  title: z.string(),
  moduleTitle: z.string(),
  /** "每次 1 分，全年至多 6 分" */
  rule: z.string(),
  /** "联络员初审 → 支委会逐项审定" */
  route: z.string(),
  /** Without points where a body decides them. */
  variants: z.array(z.object({ variant: id, title: z.string(), points: z.optional(points) })),
  points: z.optional(points),
  evidenceRequired: z.boolean(),
  evidenceAsked: z.string(),
  /** What caps are over. */
  window: z.enum(['quarter', 'halfYear', 'year']),
  /** The most that caps leave in the window that is running; absent where there is none. */
  left: z.optional(points),
})
export type Declarable = z.output<typeof declarable>

export const declarables = z.object({
  today: day,
  earliestDay: day,
  declarables: z.array(declarable),
  /** What is declared is recorded as an honour and counts no points. */
  honoursOnly: z.boolean(),
  nextSteps: z.string(),
  /** Where the caller's photos are uploaded; a file that lies elsewhere is not taken over. */
  uploadFolder: z.string(),
})

/** What a form is refused for, by whomever it was filled in. */
export const page = z.object({ declarations: z.array(summary), next: z.optional(id) })
export const pageInput = z.strictObject({ after: z.optional(id) })

export const declarationContract = {
  /** The clauses a member can declare under, with what is left under their caps. */
  listDeclarable: query({
    who: own,
    input: z.strictObject({}),
    output: declarables,
    refusals: ['noRulebook', 'noPoints'],
  }),
  submitDeclaration: command({
    who: own,
    input: z.strictObject(form),
    output: submitted,
    refusals: [...formRefusals, 'inTransit', 'tooManyOpenDeclarations'],
  }),
  /** A returned declaration goes back to the liaison, with what was asked for. */
  amendDeclaration: command({
    who: own,
    ...amending,
    refusals: amendingRefusals,
  }),
  withdrawDeclaration: command({
    who: own,
    input: z.strictObject({ declaration: id }),
    output: receipt,
    refusals: ['declarationDecided', 'declarationMoved'],
  }),
  returnDeclaration: command({
    who: liaisons,
    input: z.strictObject({ declaration: id, reason: text(200) }),
    output: receipt,
    refusals: ['ownMatter', 'filedByYou', 'declarationMoved', 'declarationDecided', 'noRulebook'],
  }),
  endorseDeclaration: command({
    who: liaisons,
    input: z.strictObject({
      declaration: id,
      note: optionalText(200),
      /** The proposal to the meeting; exactly where a body decides the points. */
      points: z.optional(points),
    }),
    output: receipt,
    refusals: [
      'ownMatter',
      'filedByYou',
      'declarationMoved',
      'declarationDecided',
      'noRulebook',
      'pointsMissing',
      'pointsOutOfRange',
      'pointsFixed',
    ],
  }),
  /** What was routed to the superior: the secretary's own, or where no quorum was left. */
  decideDeclaration: command({
    who: decider,
    input: z.strictObject({
      declaration: id,
      outcome: z.enum(['approve', 'reject']),
      reason: text(200),
      /** With an approval, exactly where the clause leaves the points to be decided. */
      points: z.optional(points),
    }),
    output: receipt,
    refusals: [
      'pointsMissing',
      'pointsOutOfRange',
      'pointsFixed',
      'ownMatter',
      'alreadyActed',
      'declarationMoved',
      'declarationDecided',
      'noPoints',
      'noRulebook',
      'yearClosed',
    ],
  }),
  listMyDeclarations: query({
    who: own,
    input: pageInput,
    output: page,
    refusals: ['noRulebook'],
  }),
  /** The liaison's queue; one's own is shown as such, with who acts instead. */
  listDeclarationsAwaiting: query({
    who: liaisons,
    input: pageInput,
    output: page,
    refusals: ['noRulebook'],
  }),
  listDeclarationsReferred: query({
    personal: true,
    who: decider,
    input: pageInput,
    output: page,
    refusals: ['noRulebook'],
  }),
  showDeclaration: query({
    personal: true,
    who: [...own, ...filers, ...decider, ...readers],
    input: z.strictObject({ declaration: id }),
    output: detail,
    refusals: ['noRulebook'],
  }),
} as const
