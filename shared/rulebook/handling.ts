import * as z from 'zod/mini'
import { isInAudience } from './audience'
import type { Enrolment } from './enrolment'
import type { Indicator } from './indicator'

/**
 * How a member is handled by what they are (defaults, Cycles, thresholds, handling):
 *
 * | | |
 * |---|---|
 * | graded | scored, in the list of the board, with a grade |
 * | ungraded | scored, in a list apart, without rank and grade |
 * | honoursOnly | good deeds are recorded; nothing is scored, deducted or ranked |
 * | notScored | nothing is recorded |
 */
export const handlings = ['graded', 'ungraded', 'honoursOnly', 'notScored'] as const
export type Handling = (typeof handlings)[number]

/** For whom a book may choose; the others are graded as long as they are scored. */
const scored = z.enum(['graded', 'ungraded'])
const unscored = z.enum(['honoursOnly', 'notScored'])

/** Where a book says nothing, probationary members are ungraded and others not recorded. */
export const handlingSchema = z.strictObject({
  probationary: z.optional(scored),
  mobile: z.optional(scored),
  /** 离退休, those of seventy and more among them. */
  retired: z.optional(unscored),
  /** On long leave, as for a long illness. */
  longLeave: z.optional(unscored),
})

export type HandlingRules = z.infer<typeof handlingSchema>

/** What of a book it takes to say how somebody is handled; an empty one says nothing. */
interface Book {
  readonly handling?: HandlingRules | undefined
}

/** How the book handles a member who is enrolled so. */
export function handlingOf({ handling = {} }: Book, enrolment: Enrolment): Handling {
  const { standing, scored, onLongLeave } = enrolment
  if (scored) {
    if (standing === 'probationary') return handling.probationary ?? 'ungraded'
    return standing === 'mobile' ? (handling.mobile ?? 'graded') : 'graded'
  }
  if (standing === 'retired') return handling.retired ?? 'notScored'
  return onLongLeave === true ? (handling.longLeave ?? 'notScored') : 'notScored'
}

/** True where the book records anything of who is enrolled so: points, or good deeds. */
export function isRecorded(book: Book, enrolment: Enrolment): boolean {
  return handlingOf(book, enrolment) !== 'notScored'
}

/** What is good to record of somebody who is not scored: never a duty, an attendance or study. */
const goodDeeds: readonly Indicator['rewards'][] = ['honour', 'service', 'result']

/**
 * The rows of the members' sheet under which an enrolment has good deeds recorded: those that can
 * be declared and are for its audience. None where the book does not handle it as honours only.
 */
export function honourRows(
  rulebook: Book & { readonly indicators: readonly Indicator[] },
  enrolment: Enrolment,
): Indicator[] {
  if (handlingOf(rulebook, enrolment) !== 'honoursOnly') return []
  return rulebook.indicators.filter(
    ({ off, declarable, audience, rewards }) =>
      off !== true &&
      declarable &&
      goodDeeds.includes(rewards) &&
      isInAudience(audience, { ...enrolment, scored: true }),
  )
}
