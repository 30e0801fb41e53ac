import * as z from 'zod/mini'
import { pointsSchema } from '../rulebook/audience'
import { enrolmentSchema } from '../rulebook/enrolment'
import { variantSchema } from '../rulebook/formula'
import { indicatorCodeSchema, moduleNameSchema } from '../rulebook/indicator'
import { quantitySchema } from './quantity'

const id = z.string().check(z.minLength(1), z.maxLength(512))
const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))
const half = z.string().check(z.regex(/^\d{4}-H[12]$/))
const positive = z.int().check(z.positive())

/** No colon: the subject and the indicator are the first two words of the id of an entry. */
export const subjectSchema = z.string().check(z.regex(/^[^:\s]{1,128}$/))

/** What every record carries. `hash` covers all other fields; see ledger-format.md. */
const envelope = {
  _id: id,
  chain: id,
  subject: subjectSchema,
  branch: z.string().check(z.minLength(1)),
  year: z.int().check(z.minimum(2000), z.maximum(9999)),
  sequence: positive,
  previous: digest,
  hash: digest,
  recordedAt: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00$/)),
}

/** Why an entry is booked into a frozen half-year; nothing else may be. 依据: SCORING, Records. */
export const frozenGroundSchema = z.enum(['grantedAppeal', 'superiorCorrection'])

export type FrozenGround = z.infer<typeof frozenGroundSchema>

const fact = {
  matter: z.string().check(z.minLength(1), z.maxLength(256)),
  revision: positive,
  indicator: indicatorCodeSchema,
  variant: z.optional(variantSchema),
  ownMonth: month,
  quantity: quantitySchema,
  group: z.optional(z.string().check(z.minLength(1), z.maxLength(256))),
  rulebookVersion: z.string().check(z.minLength(1)),
  decision: id,
}

export const factEntrySchema = z.strictObject({
  ...envelope,
  kind: z.literal('fact'),
  ...fact,
  bookedHalf: half,
  reverses: z.optional(id),
  intoFrozen: z.optional(frozenGroundSchema),
})

export const enrolmentEntrySchema = z.strictObject({
  ...envelope,
  kind: z.literal('enrolment'),
  ...enrolmentSchema.shape,
  month,
  revision: positive,
  decision: id,
  intoFrozen: z.optional(frozenGroundSchema),
})

export const carriedEntrySchema = z.strictObject({
  ...envelope,
  kind: z.literal('carried'),
  window: z.string().check(z.regex(/^\d{4}(-H[12]|-Q[1-4])?$/)),
  module: moduleNameSchema,
  month,
  revision: positive,
  earned: pointsSchema,
  attainable: pointsSchema,
  decision: id,
  intoFrozen: z.optional(frozenGroundSchema),
})

/** A record of a subject's chain (分录). The schema is strict: a field it lacks is refused. */
export const entrySchema = z.discriminatedUnion('kind', [
  factEntrySchema,
  enrolmentEntrySchema,
  carriedEntrySchema,
])

/** A fact as those who decide hand it over; posting adds the chain and the booked half. */
export const factDraftSchema = z.strictObject(fact)

export type FactEntry = z.infer<typeof factEntrySchema>
export type EnrolmentEntry = z.infer<typeof enrolmentEntrySchema>
export type CarriedEntry = z.infer<typeof carriedEntrySchema>
export type Entry = z.infer<typeof entrySchema>
export type FactDraft = z.infer<typeof factDraftSchema>
