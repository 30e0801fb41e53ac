import * as z from 'zod/mini'
import type { Grant } from '../kernel/authorisation'
import { command, query } from '../kernel/contract'
import { count, day, id, instant, optionalText, points, text, token } from '../kernel/schema'
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
/** "14:00" */
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
const onLeave = z.array(id).check(z.maxLength(1000))
const act = z.object({ at: instant, byName: z.string() })

/** What an organiser writes. */
const form = {
  title: text(40),
  place: text(40),
  day,
  startsAt: time,
  endsAt: time,
  /** Everyone scored in the branch is expected except those on leave or on shift. */
  onLeave,
  note: optionalText(200),
}
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
  /** Of a cancelled one nobody. */
  expectedCount: count,
  /** Why it was cancelled, for those who would have come. */
  cancelReason: z.optional(z.string()),
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

const action = z.enum([
  'showCode',
  'scan',
  'callRoll',
  'checkOwnLine',
  'continuePosting',
  'change',
  'cancel',
])
export type ActivityAction = z.output<typeof action>

export const activityContract = {
  createActivity: command({
    who: organisers,
    input: z.strictObject({ kind, ...form }),
    output: z.object({ activity: id, expectedCount: count }),
    refusals: [
      'activityTimesWrong',
      'activityInPast',
      'activityTooFar',
      'yearClosed',
      'expectedEmpty',
      'ownLeave',
      'notAMemberHere',
      'noRulebook',
      'indicatorUnknown',
    ],
  }),
  /** While it is open. What it counts for stays: for another kind one makes another activity. */
  changeActivity: command({
    who: organisers,
    input: z.strictObject({ activity: id, ...form }),
    output: z.object({ activity: id, expectedCount: count }),
    refusals: [
      'activityClosed',
      'activityCancelled',
      'activityTimesWrong',
      'activityInPast',
      'activityTooFar',
      'activityStartFixed',
      'yearClosed',
      'expectedEmpty',
      'ownLeave',
      'leaveOfPresent',
      'notAMemberHere',
      'noRulebook',
      'indicatorUnknown',
    ],
  }),
  /** Called off before its roll: nobody is expected, nothing is booked. */
  cancelActivity: command({
    who: organisers,
    input: z.strictObject({ activity: id, reason: text(100) }),
    output: z.object({ activity: id, state }),
    refusals: ['activityClosed', 'activityCancelled', 'ownMatter'],
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
    personal: true,
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
      changed: z.optional(act),
      cancelled: z.optional(z.extend(act, { reason: z.string() })),
      actions: z.array(action),
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
    refusals: ['activityClosed', 'activityCancelled', 'signInNotOpen', 'signInOver'],
  }),
  signIn: command({
    who: member,
    input: z.strictObject({ code: token(300) }),
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
      'activityCancelled',
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
      'activityCancelled',
      'signInStillOpen',
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
