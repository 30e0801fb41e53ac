import * as z from 'zod/mini'
import type { Grant } from '../kernel/authorisation'
import { command, query } from '../kernel/contract'
import { count, day, id, instant, optionalText, points, text } from '../kernel/schema'
import { activityKinds, activityStates } from './activity'

const member: Grant[] = [{ role: 'member', scope: 'organisation' }]
const organisers: Grant[] = [
  { role: 'liaison', scope: 'organisation' },
  { role: 'deputyLiaison', scope: 'organisation' },
  { role: 'secretary', scope: 'organisation' },
  { role: 'committeeMember', scope: 'organisation' },
]
const rollCallers: Grant[] = [
  { role: 'liaison', scope: 'organisation' },
  { role: 'deputyLiaison', scope: 'organisation' },
]

const kind = z.enum(activityKinds)
const state = z.enum(activityStates)

const summary = z.object({
  activity: id,
  kind,
  title: z.string(),
  place: z.string(),
  startsAt: instant,
  endsAt: instant,
  state,
  signInOpensAt: instant,
  signInClosesAt: instant,
  expectedCount: count,
  /** Of the person looking. */
  mine: z.enum(['notExpected', 'expected', 'onLeave', 'signedIn', 'attended', 'absent']),
})
export type ActivitySummary = z.output<typeof summary>

const line = z.object({
  member: id,
  name: z.string(),
  onLeave: z.boolean(),
  signedInAt: z.optional(instant),
  minutesLate: z.optional(count),
  /** Set once the roll is called. */
  attended: z.optional(z.boolean()),
  /** The line of the person looking: somebody else checks it. */
  mine: z.boolean(),
})
export type RollLine = z.output<typeof line>

export const activityContract = {
  createActivity: command({
    who: organisers,
    input: z.strictObject({
      kind,
      title: text(40),
      place: text(40),
      day,
      /** "14:00" */
      startsAt: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
      endsAt: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
      /** Everyone scored in the branch is expected except those on leave or on shift. */
      onLeave: z.array(id).check(z.maxLength(1000)),
      note: optionalText(200),
    }),
    output: z.object({ activity: id, expectedCount: count }),
    refusals: [
      'activityTimesWrong',
      'activityInPast',
      'yearClosed',
      'expectedEmpty',
      'ownLeave',
      'notAMemberHere',
      'noRulebook',
      'indicatorUnknown',
    ],
  }),
  listActivities: query({
    who: member,
    input: z.strictObject({ after: z.optional(id) }),
    output: z.object({
      activities: z.array(summary),
      mayCreate: z.boolean(),
      next: z.optional(id),
    }),
    refusals: [],
  }),
  showActivity: query({
    who: [...member, { role: 'inspector', scope: 'below' }],
    input: z.strictObject({ activity: id }),
    output: z.extend(summary, {
      note: z.optional(z.string()),
      signedInCount: count,
      attendedCount: z.optional(count),
      /** The roll, for those who may see it. */
      lines: z.array(line),
      postingLeft: count,
      /** Whose own line waits for somebody else. */
      lineLeftFor: z.optional(z.string()),
      actions: z.array(z.enum(['showCode', 'scan', 'callRoll', 'checkOwnLine', 'continuePosting'])),
    }),
    refusals: [],
  }),
  /** Codes for the next minutes; the organiser's screen draws the one whose slot it is. */
  issueSignInCodes: query({
    who: organisers,
    input: z.strictObject({ activity: id }),
    output: z.object({
      serverNow: instant,
      slotSeconds: z.int(),
      codes: z.array(z.object({ from: instant, text: z.string() })),
      signedInCount: count,
      expectedCount: count,
    }),
    refusals: ['activityClosed', 'signInNotOpen', 'signInOver'],
  }),
  signIn: command({
    who: member,
    input: z.strictObject({ code: z.string().check(z.maxLength(300)) }),
    output: z.object({
      activity: id,
      title: z.string(),
      signedInAt: instant,
      minutesLate: count,
      /** The row's points once the roll is closed, unconverted. */
      points,
      /** True where this member had signed in before; the first time stands. */
      before: z.boolean(),
    }),
    refusals: [
      'codeUnreadable',
      'codeForged',
      'codeStale',
      'signInNotOpen',
      'signInOver',
      'notExpected',
      'activityClosed',
    ],
  }),
  /** Decides the whole roll but the caller's own line; the entries are written by a job. */
  closeActivity: command({
    who: rollCallers,
    input: z.strictObject({
      activity: id,
      marks: z
        .array(z.strictObject({ member: id, attended: z.boolean() }))
        .check(z.maxLength(1000)),
    }),
    output: z.object({
      activity: id,
      attended: count,
      expected: count,
      lineLeftFor: z.optional(z.string()),
    }),
    refusals: [
      'activityNotBegun',
      'activityClosed',
      'rollCallIncomplete',
      'rollCallUnknownMember',
      'rollCallRepeats',
      'yearClosed',
    ],
  }),
  /** The line of the person who called the roll, checked by another. */
  checkLineLeft: command({
    who: organisers,
    input: z.strictObject({ activity: id, attended: z.boolean() }),
    output: z.object({ activity: id }),
    refusals: ['noLineLeft', 'ownMatter', 'noPoints', 'yearClosed'],
  }),
} as const
