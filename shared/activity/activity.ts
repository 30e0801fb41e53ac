import type { Instant } from '../kernel/calendar'
import type { Points } from '../kernel/points'
import type { Clocks } from '../rulebook/provisions'

export const activityKinds = ['themeDay', 'membersMeeting'] as const
export type ActivityKind = (typeof activityKinds)[number]

/**
 * `posting` lasts while the job writes the entries of a decided roll ("入账中"). `cancelled` is the
 * other end of an open one: it books nothing and expects nobody.
 */
export const activityStates = ['open', 'posting', 'closed', 'cancelled'] as const
export type ActivityState = (typeof activityStates)[number]

/** Who did what is told to everybody, and when. */
export interface ActivityAct {
  at: Instant
  by: string
  byName: string
}

export type ActivityClocks = Pick<
  Clocks,
  'signInBeforeMinutes' | 'signInAfterMinutes' | 'codeSlotSeconds' | 'codeGraceSlots'
>

export interface ExpectedLine {
  member: string
  name: string
  onLeave: boolean
  /** Set by the roll-call. */
  attended?: boolean | undefined
  /** Who checked this line. */
  checkedBy?: string | undefined
}

/** `activities/<_id>` */
export interface Activity {
  _id: string
  branch: string
  path: string
  kind: ActivityKind
  title: string
  place: string
  note?: string | undefined
  startsAt: Instant
  endsAt: Instant
  state: ActivityState
  organiser: string
  expected: ExpectedLine[]
  /** How many of `expected` are not on leave. */
  expectedCount: number
  /** The person who called the roll; the own line is left for another. */
  rollCaller?: string | undefined
  rollCalledAt?: Instant | undefined
  /** The member whose line waits for another; absent once it was checked. */
  lineLeftFor?: string | undefined
  /** Whoever changed it while it was open, the latest last. */
  changes?: ActivityAct[] | undefined
  cancelled?: (ActivityAct & { reason: string }) | undefined
  /** The rulebook's indicator that this attendance counts for. */
  indicator: string
  /** What one attendance is worth in its row before caps, for saying so at once. */
  points: Points
  rulebookVersion: string
  /** When one can sign in and how fast the code changes, by the rulebook of its half-year. */
  clocks: ActivityClocks
}

/** `attendances/<activity>:<member>`: one insert a scan. */
export interface Attendance {
  _id: string
  activity: string
  branch: string
  member: string
  name: string
  signedInAt: Instant
  minutesLate: number
  /** The command that wrote it: its repetition gets the same answer. */
  command: string
}
