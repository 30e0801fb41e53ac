import * as z from 'zod/mini'
import { amountSchema, pointsSchema } from './audience'

/** A level or kind of a fact, "province"; a word of the rulebook. */
export const variantSchema = z.string().check(z.regex(/^[a-zA-Z][a-zA-Z0-9]{0,31}$/))

const unit = z.strictObject({ kind: z.literal('unit'), value: amountSchema })

const unitByVariant = z.strictObject({
  kind: z.literal('unitByVariant'),
  variants: z
    .array(z.strictObject({ variant: variantSchema, title: z.string(), value: pointsSchema }))
    .check(z.minLength(1)),
})

const decided = z
  .strictObject({ kind: z.literal('decided'), least: pointsSchema, most: pointsSchema })
  .check(z.refine(({ least, most }) => least <= most, 'The least is not above the most'))

/** How one fact is worth points: count × value, a value by level, or points within a range. */
export const pricingSchema = z.discriminatedUnion('kind', [unit, unitByVariant, decided])

export type Pricing = z.infer<typeof pricingSchema>

/** Starts at the row's full mark, which is its cap, and is only ever deducted from. */
const fullMinus = z.strictObject({ kind: z.literal('fullMinus'), deduct: pricingSchema })

/**
 * The formula of a row: the part of the closed list (依据: SCORING, Formula kinds) that `derive`
 * computes. A kind that is not computed is not in this union.
 */
export const formulaSchema = z.discriminatedUnion('kind', [unit, unitByVariant, decided, fullMinus])

export type Formula = z.infer<typeof formulaSchema>

/** How a row prices its facts: a full-minus row prices what it deducts. */
export function pricingOf(formula: Formula): Pricing {
  return formula.kind === 'fullMinus' ? formula.deduct : formula
}
