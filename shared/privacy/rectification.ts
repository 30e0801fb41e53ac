import type { Instant } from '../kernel/calendar'
import { refuse } from '../kernel/refusal'

/**
 * A member says that something held on them is wrong, and an officer of the branch answers. It is
 * not the appeal of points: nothing is booked by it. What was wrong is put right where it stands
 * (the roster, a declaration, a reversal), and the answer says so.
 */
export const rectificationStates = ['open', 'corrected', 'declined'] as const
export type RectificationState = (typeof rectificationStates)[number]

/** `rectifications/<_id>` */
export interface Rectification {
  _id: string
  subject: string
  subjectName: string
  branch: string
  path: string
  /** What is wrong, and what it should say. */
  text: string
  state: RectificationState
  askedAt: Instant
  answer?: { at: Instant; by: string; byName: string; text: string } | undefined
}

/** Whoever has more to say waits for an answer first. */
const openMost = 3

export function fewRectificationsAreOpen(open: number): void {
  if (open >= openMost) refuse('rectificationsOpen', { open })
}

interface Answering {
  actor: { member: string; name: string }
  now: Instant
}

/** Refuses `ownMatter` to the person who asked, and `rectificationAnswered` after the first. */
export function answered(
  asked: Rectification,
  { outcome, text }: { outcome: Exclude<RectificationState, 'open'>; text: string },
  { actor, now }: Answering,
): Rectification {
  if (asked.subject === actor.member) refuse('ownMatter')
  if (asked.state !== 'open') refuse('rectificationAnswered')
  const answer = { at: now, by: actor.member, byName: actor.name, text }
  return { ...asked, state: outcome, answer }
}
