import * as z from 'zod/mini'
import type { RefusalCode } from '../kernel/refusal'
import { day, id, optionalText, text, token } from '../kernel/schema'
import { declarationStates } from './state'

/** What is written in a declaration, by whomever, and what the server says to it. */

/** Photos a declaration may carry, and the size of one in megabytes. */
export const photosMax = 3
export const photoMegabytesMax = 4

export const declarationState = z.enum(declarationStates)

export const form = {
  indicator: id,
  variant: z.optional(id),
  day,
  /** "义务植树，两小时，厂区西坡" */
  title: text(60),
  note: optionalText(500),
  /** File ids from the own upload folder; the server takes them over and deletes the uploads. */
  photos: z.array(token(300)).check(z.maxLength(photosMax)),
}

export const receipt = z.object({ declaration: id, state: declarationState })

export const finding = z.object({ code: z.string(), sentence: z.string() })
export type FindingView = z.output<typeof finding>

/** What happens next: who acts, and by when. */
export const nextStep = z.object({ sentence: z.string(), byDay: z.optional(day) })

/** What the system found, and what comes next. */
export const submitted = z.object({
  declaration: id,
  state: declarationState,
  findings: z.array(finding),
  next: nextStep,
})

export const formRefusals = [
  'noRulebook',
  'noPoints',
  'indicatorUnknown',
  'indicatorNotForYou',
  'indicatorNotDeclared',
  'variantMissing',
  'dayInFuture',
  'dayTooOld',
  'yearClosed',
  'evidenceMissing',
  'photoNotYours',
  'photoNotAnImage',
  'photoTooLarge',
] as const satisfies readonly RefusalCode[]

/** A returned declaration in its new words, whoever writes them. */
export const amending = {
  input: z.strictObject({
    declaration: id,
    ...form,
    /** Photos already taken over that stay. */
    keep: z.array(id).check(z.maxLength(photosMax)),
  }),
  output: submitted,
}
export const amendingRefusals = [
  'declarationNotReturned',
  'amendmentOverdue',
  ...formRefusals,
  'inTransit',
  'tooManyPhotos',
] as const satisfies readonly RefusalCode[]
