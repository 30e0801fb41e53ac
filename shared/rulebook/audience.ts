import * as z from 'zod/mini'
import type { Enrolment } from './enrolment'

const words = z.array(z.string().check(z.minLength(1))).check(z.minLength(1))

/**
 * Whom a row applies to (适用对象): every list that is given has to name the enrolment's word.
 * An empty object means everyone who is scored.
 */
export const audienceSchema = z.strictObject({
  office: z.optional(words),
  department: z.optional(words),
  post: z.optional(words),
  standing: z.optional(words),
})

export type Audience = z.infer<typeof audienceSchema>

export const pointsSchema = z.int().check(z.nonnegative(), z.maximum(1_000_000))

/**
 * Points or a measure, in hundredths, that differ by audience: the first exception that names the
 * enrolment wins.
 */
export const amountSchema = z.strictObject({
  general: pointsSchema,
  except: z.optional(z.array(z.strictObject({ audience: audienceSchema, value: pointsSchema }))),
})

export type Amount = z.infer<typeof amountSchema>

/** True when the enrolment is scored and every list of the audience names it. */
export function isInAudience(audience: Audience, enrolment: Enrolment): boolean {
  return (
    enrolment.scored &&
    names(audience.office, enrolment.office) &&
    names(audience.department, enrolment.department) &&
    names(audience.post, enrolment.post) &&
    names(audience.standing, enrolment.standing)
  )
}

/** The amount in hundredths that holds for an enrolment. */
export function amountFor(amount: Amount, enrolment: Enrolment): number {
  return exceptionFor(amount.except, enrolment)?.value ?? amount.general
}

/** The first exception that names the enrolment; nobody in particular is named by none. */
export function exceptionFor<Exception extends { audience: Audience }>(
  except: readonly Exception[] | undefined,
  enrolment: Enrolment | undefined,
): Exception | undefined {
  if (enrolment === undefined) return undefined
  return except?.find(({ audience }) => isInAudience(audience, enrolment))
}

function names(list: readonly string[] | undefined, word: string): boolean {
  return list === undefined || list.includes(word)
}
