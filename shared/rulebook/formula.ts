import * as z from 'zod/mini'
import {
  amountSchema,
  audienceSchema,
  exceptionFor,
  pointsSchema,
  type Amount,
  type Audience,
} from './audience'
import type { Enrolment } from './enrolment'

/** A level or kind of a fact, "province"; a word of the rulebook. */
export const variantSchema = z.string().check(z.regex(/^[a-zA-Z][a-zA-Z0-9]{0,31}$/))

/** The spans within a window for which something is expected, allowed or capped. */
export const periodSchema = z.enum(['month', 'quarter', 'halfYear'])

export type Period = z.infer<typeof periodSchema>

const range = { least: pointsSchema, most: pointsSchema }
const isRange = z.refine<{ least: number; most: number }>(
  ({ least, most }) => least <= most,
  'The least is not above the most',
)

/** For whom something else holds; the first that names the enrolment wins. None is left unsaid. */
const exceptions = <Exception extends z.core.$ZodType>(exception: Exception) =>
  z.optional(z.array(exception).check(z.minLength(1)))

/** Points that a body decides within, which differ by audience: the whole range does. */
const rangeByAudience = {
  ...range,
  except: exceptions(z.strictObject({ audience: audienceSchema, ...range }).check(isRange)),
}

const unit = z.strictObject({ kind: z.literal('unit'), value: amountSchema })

const named = { variant: variantSchema, title: z.string().check(z.minLength(1)) }

/**
 * A level is worth a fixed value, or points that a body decides within a range; for an exception it
 * is another value or another range, never the other of the two. 依据: ADR 31.
 */
const levelSchema = z.union([
  z.strictObject({
    ...named,
    value: pointsSchema,
    except: exceptions(z.strictObject({ audience: audienceSchema, value: pointsSchema })),
  }),
  z.strictObject({ ...named, ...rangeByAudience }).check(isRange),
])

export type Level = z.infer<typeof levelSchema>

const byVariant = z.strictObject({
  kind: z.literal('byVariant'),
  variants: z.array(levelSchema).check(
    z.minLength(1),
    z.refine(
      (levels) => new Set(levels.map(({ variant }) => variant)).size === levels.length,
      'Levels differ',
    ),
  ),
})

const decided = z.strictObject({ kind: z.literal('decided'), ...rangeByAudience }).check(isRange)

/** What is measured, "学时"; a measure is in hundredths of it, so half an hour is 50. */
const measure = z.string().check(z.minLength(1), z.maxLength(12))

const quantity = z.strictObject({ kind: z.literal('quantity'), value: amountSchema, measure })

const linear = z
  .strictObject({ kind: z.literal('linear'), target: amountSchema, measure })
  .check(
    z.refine(
      ({ target: { general, except } }) =>
        general > 0 && (except ?? []).every(({ value }) => value > 0),
      'A target is above zero',
    ),
  )

const rate = z.strictObject({ kind: z.literal('rate') })

const allOf = z
  .strictObject({
    kind: z.literal('allOf'),
    value: amountSchema,
    of: z.enum(['month', 'quarter']),
    per: z.enum(['quarter', 'halfYear']),
  })
  .check(z.refine(({ of, per }) => of !== per, 'A period is made of shorter ones'))

const excess = z.strictObject({
  kind: z.literal('excess'),
  value: amountSchema,
  allowance: z.int().check(z.nonnegative(), z.maximum(1_000)),
  per: periodSchema,
})

const bands = z.strictObject({
  kind: z.literal('bands'),
  measure,
  steps: z.array(z.strictObject({ from: pointsSchema, points: pointsSchema })).check(
    z.minLength(1),
    z.refine(
      (steps) =>
        steps.every(({ from }, place) => place === 0 || from > (steps[place - 1]?.from ?? 0)),
      'Steps rise',
    ),
  ),
})

/** How one fact is worth points by itself. */
export const pricingSchema = z.discriminatedUnion('kind', [unit, byVariant, decided])

export type Pricing = z.infer<typeof pricingSchema>

/** Starts at the row's full mark, which is its cap, and is only ever deducted from. */
const fullMinus = z.strictObject({ kind: z.literal('fullMinus'), deduct: pricingSchema })

/**
 * The formula of a row, a closed list. 依据: SCORING, Formula kinds.
 *
 * | kind | what a row is worth |
 * |---|---|
 * | unit | count × value |
 * | byVariant | count × the value of the level, or points decided within the level's range |
 * | decided | points that a body decided within the range |
 * | quantity | measure × value |
 * | linear | cap × measure ÷ target |
 * | rate | cap × attended ÷ expected, over the window |
 * | allOf | value for each period in every part of which the row was met |
 * | excess | (count − allowance) × value in each period |
 * | bands | by the sum of the window: the points of the highest step that it reaches |
 * | fullMinus | the cap less what is deducted |
 */
export const formulaSchema = z.discriminatedUnion('kind', [
  unit,
  byVariant,
  decided,
  quantity,
  linear,
  rate,
  allOf,
  excess,
  bands,
  fullMinus,
])

export type Formula = z.infer<typeof formulaSchema>

/** A row whose facts are each worth something by themselves, or whose facts are pooled first. */
export type FactFormula = Pricing | z.infer<typeof quantity> | z.infer<typeof linear>
export type PooledFormula = Exclude<Formula, FactFormula | z.infer<typeof fullMinus>>

/** How a row prices its facts: a full-minus row prices what it deducts. */
export function pricingOf(formula: Formula): FactFormula | PooledFormula {
  return formula.kind === 'fullMinus' ? formula.deduct : formula
}

/** True where only the facts of a period or window together are worth something. */
export function isPooled(formula: FactFormula | PooledFormula): formula is PooledFormula {
  switch (formula.kind) {
    case 'unit':
    case 'byVariant':
    case 'decided':
    case 'quantity':
    case 'linear':
      return false
    case 'rate':
    case 'allOf':
    case 'excess':
    case 'bands':
      return true
  }
}

/** The levels of a row that has such. */
export function levelsOf(formula: Formula): readonly Level[] {
  const pricing = pricingOf(formula)
  return pricing.kind === 'byVariant' ? pricing.variants : []
}

/** Between which points a body decides; in hundredths, both ends counted. */
export interface PointsRange {
  least: number
  most: number
}

/** A range as the book has it, with what holds for others. */
export type RangeByAudience = Extract<Pricing, { kind: 'decided' }> | Extract<Level, PointsRange>

/** The range within which a body decides the points, of a row or of one of its levels. */
export function rangeOf(
  formula: Formula,
  variant: string | undefined,
): RangeByAudience | undefined {
  const pricing = pricingOf(formula)
  const found =
    pricing.kind === 'decided' ? pricing : levelsOf(formula).find((one) => one.variant === variant)
  return found !== undefined && 'least' in found ? found : undefined
}

/** The range that holds for an enrolment; the general one where none is known. */
export function rangeFor(
  formula: Formula,
  variant: string | undefined,
  enrolment: Enrolment | undefined,
): PointsRange | undefined {
  const found = rangeOf(formula, variant)
  return found && rangeIn(found, enrolment)
}

/** The end points of a range for an enrolment. */
export function rangeIn(range: RangeByAudience, enrolment: Enrolment | undefined): PointsRange {
  const { least, most } = exceptionFor(range.except, enrolment) ?? range
  return { least, most }
}

/** What a level of a fixed value is worth, as an amount. */
export function amountOfLevel({ value, except }: Extract<Level, { value: number }>): Amount {
  return except === undefined ? { general: value } : { general: value, except }
}

/** The audiences for which one fact, or one period, is worth something else than in general. */
export function audiencesOfWorth(formula: Formula): Audience[] {
  const pricing = pricingOf(formula)
  const excepting: ({ except?: readonly { audience: Audience }[] | undefined } | undefined)[] = [
    'value' in pricing ? pricing.value : undefined,
    pricing.kind === 'linear' ? pricing.target : undefined,
    pricing.kind === 'decided' ? pricing : undefined,
    ...levelsOf(formula),
  ]
  return excepting.flatMap((one) => one?.except ?? []).map(({ audience }) => audience)
}
