import * as z from 'zod/mini'
import type { Grant } from '../kernel/authorisation'
import { command, query } from '../kernel/contract'
import { count, id, instant, text } from '../kernel/schema'
import { rectificationStates } from './rectification'
import { doubtfulVerdicts, textOutcomes } from './text-check'

const own: Grant[] = [{ role: 'member', scope: 'self' }]
const answerers: Grant[] = [
  { role: 'liaison', scope: 'organisation' },
  { role: 'deputyLiaison', scope: 'organisation' },
  { role: 'secretary', scope: 'organisation' },
]
const textLookers: Grant[] = [...answerers, { role: 'administrator', scope: 'below' }]
const pageInput = z.strictObject({ after: z.optional(id) })

const look = z.object({
  look: id,
  /** The first time within an hour. */
  at: instant,
  byName: z.string(),
  roles: z.array(z.string()),
  /** What was looked at, in words. */
  what: z.string(),
})
export type LookView = z.output<typeof look>

const rectification = z.object({
  rectification: id,
  subjectName: z.string(),
  text: z.string(),
  state: z.enum(rectificationStates),
  askedAt: instant,
  answer: z.optional(z.object({ at: instant, byName: z.string(), text: z.string() })),
  /** The person looking asked for it; another answers. */
  mine: z.boolean(),
})
export type RectificationView = z.output<typeof rectification>

const receipt = z.object({ rectification: id, state: z.enum(rectificationStates) })
const rectifications = z.object({
  rectifications: z.array(rectification),
  next: z.optional(id),
})

export const privacyContract = {
  /** Who of the superiors and administrators looked at one's own data; the latest first. */
  listLooks: query({
    who: own,
    input: pageInput,
    output: z.object({ looks: z.array(look), keptDays: count, next: z.optional(id) }),
    refusals: [],
  }),
  /** Something held on oneself is wrong: a to-do for the officers of the own branch. */
  askRectification: command({
    who: own,
    input: z.strictObject({ text: text(500) }),
    output: receipt,
    refusals: ['rectificationsOpen'],
  }),
  answerRectification: command({
    who: answerers,
    input: z.strictObject({
      rectification: id,
      outcome: z.enum(['corrected', 'declined']),
      text: text(500),
    }),
    output: receipt,
    refusals: ['ownMatter', 'rectificationAnswered'],
  }),
  listMyRectifications: query({
    who: own,
    input: pageInput,
    output: rectifications,
    refusals: [],
  }),
  /** What waits for an answer in the branch; one's own is shown as such. */
  listRectificationsAwaiting: query({
    who: answerers,
    input: pageInput,
    output: rectifications,
    refusals: [],
  }),
  /**
   * Somebody leaves: no phone, no office, no vote from now on, and a pseudonym for the name. Ledger
   * and published boards stay and can be verified as before.
   */
  endMembership: command({
    who: [{ role: 'administrator', scope: 'below' }],
    input: z.strictObject({
      member: id,
      /** The decision or the letter behind it. */
      resolution: text(60),
    }),
    output: z.object({ member: id, name: z.string() }),
    refusals: ['ownMatter', 'memberHasLeft', 'mattersOpen', 'transferUnderWay'],
  }),
  /** Texts of which the platform was in doubt, or that it did not check. */
  listTextChecks: query({
    personal: true,
    who: textLookers,
    input: z.strictObject({ branch: z.optional(id), after: z.optional(id) }),
    output: z.object({
      checks: z.array(
        z.object({
          textCheck: id,
          byName: z.string(),
          texts: z.array(z.object({ field: z.string(), text: z.string() })),
          verdict: z.enum(doubtfulVerdicts),
          at: instant,
          /** The person looking wrote it; another looks. */
          mine: z.boolean(),
        }),
      ),
      next: z.optional(id),
    }),
    refusals: [],
  }),
  settleTextCheck: command({
    who: textLookers,
    input: z.strictObject({ textCheck: id, outcome: z.enum(textOutcomes) }),
    output: z.object({ textCheck: id }),
    refusals: ['ownMatter', 'textSettled'],
  }),
} as const
