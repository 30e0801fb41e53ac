import * as z from 'zod/mini'
import { periodSchema, variantSchema } from './formula'
import { gradeSchema } from './grade'
import { indicatorCodeSchema } from './indicator-code'

const variants = z.optional(z.array(variantSchema).check(z.minLength(1)))

/** Facts of this row take what others earned in the same period; never what they could earn. */
const zeroSchema = z.strictObject({
  indicators: z.array(indicatorCodeSchema).check(z.minLength(1)),
  per: z.enum([...periodSchema.options, 'year']),
  /** Only facts of these levels; absent for every fact. */
  variants,
})

/** What the facts of a row do beyond their points. 依据: SCORING, Effects. */
export const effectsSchema = z.strictObject({
  zeroes: z.optional(z.array(zeroSchema).check(z.minLength(1))),
  /** The year's grade is not above this once a fact of the row stands. */
  capsGrade: z.optional(z.strictObject({ most: gradeSchema, variants })),
  /** What this row's cap cuts off counts in another row, within that row's cap. */
  overflowsInto: z.optional(indicatorCodeSchema),
})

export type Effects = z.infer<typeof effectsSchema>
