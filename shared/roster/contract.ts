import * as z from 'zod/mini'
import type { Grant } from '../kernel/authorisation'
import { command, query } from '../kernel/contract'
import { count, day, id, instant, month, text } from '../kernel/schema'
import { recordedDecision } from '../organisation/contract'
import { decidingBodies } from '../organisation/deciding-body'
import { rosterFields } from './fields'

const administrator: Grant = { role: 'administrator', scope: 'below' }
const changers: Grant[] = [administrator, { role: 'secretary', scope: 'organisation' }]

export const changedField = z.object({
  field: z.string(),
  before: z.union([z.string(), z.boolean()]),
  after: z.union([z.string(), z.boolean()]),
})

const change = z.object({
  on: day,
  from: month,
  at: instant,
  by: z.string(),
  basis: z.string(),
  /** What the branch decided: "支委会会议 · 2026-06-10，应到 5、实到 5、赞成 5". */
  resolution: z.optional(z.string()),
  fields: z.array(changedField),
})
export type ChangeView = z.output<typeof change>

export const rosterContract = {
  /** What the roster says of a member, and every change of it. */
  showMember: query({
    personal: true,
    who: changers,
    input: z.strictObject({ member: id }),
    output: z.object({
      member: id,
      branch: id,
      since: month,
      fields: z.object(rosterFields.shape),
      bound: z.boolean(),
      /** How often it was changed: a form made from another state is turned away. */
      revision: count,
      today: day,
      /** The earliest day that a further change may have. */
      earliest: day,
      /** Everything of it, and not only what the branch decides itself. */
      mayChangeAll: z.boolean(),
      /** Which body of the branch decides, and of how many today; absent for who has left. */
      deciding: z.optional(z.object({ body: z.enum(decidingBodies), members: count })),
      /** The roster line of the caller, which somebody else changes. */
      own: z.boolean(),
      /** Of the branch; those that are no more are only there to be named. */
      groups: z.array(z.object({ group: id, name: z.string(), stands: z.boolean() })),
      /** The latest first. */
      changes: z.array(change),
    }),
    refusals: [],
  }),
  /**
   * Changes what a member is assessed as: an enrolment of the chain, from the month that follows
   * the day, or from that very month where the day is the 1st.
   */
  changeMember: command({
    who: changers,
    input: z.strictObject({
      member: id,
      revision: count,
      fields: rosterFields,
      on: day,
      basis: text(60),
      /** By which a member is taken off the scoring; otherwise it is not looked at. */
      resolution: z.optional(recordedDecision),
    }),
    output: z.object({ member: id, from: month }),
    refusals: [
      'ownMatter',
      'memberChangedMeanwhile',
      'memberHasLeft',
      'transferUnderWay',
      'memberUnchanged',
      'groupNotHere',
      'changeByAdministrator',
      'retiredNotScored',
      'longLeaveNotScored',
      'officeNeedsFormalMember',
      'probationaryNotPunished',
      'formalStaysFormal',
      'appointmentFirst',
      'resolutionMissing',
      'meetingNotHeldYet',
      'presentExceedsExpected',
      'votesExceedPresent',
      'meetingNotQuorate',
      'majorityMissing',
      'committeeDiffers',
      'expectedDiffers',
      'changeInFuture',
      'changeTooEarly',
      'changeInFrozenHalf',
    ],
  }),
} as const
