import * as z from 'zod/mini'
import { digestOf, type Digest } from '../kernel/digest'
import { isInAudience, pointsSchema } from './audience'
import type { Enrolment } from './enrolment'
import { indicatorSchema, type Indicator } from './indicator'

const windowing = {
  window: z.enum(['quarter', 'halfYear', 'year']),
  yearFrom: z.enum(['same', 'mean', 'sum']),
}

/**
 * How a module counts (依据: SCORING, Modules). As earned: the sum of its rows within the year's
 * cap; with a `mark` the module starts full at it and its full-minus rows deduct from it, whatever
 * the sum of their own marks. In proportion: weight × time passed × earned ÷ attainable.
 */
export const moduleSchema = z
  .discriminatedUnion('counting', [
    z.strictObject({
      counting: z.literal('asEarned'),
      mark: z.optional(pointsSchema),
      cap: z.optional(pointsSchema),
      ...windowing,
    }),
    z.strictObject({ counting: z.literal('inProportion'), weight: pointsSchema, ...windowing }),
  ])
  .check(
    z.refine(
      ({ window, yearFrom }) => (window === 'year') === (yearFrom === 'same'),
      'A year is the same as its only window; shorter windows combine by mean or sum',
    ),
  )

export type ModuleRule = z.infer<typeof moduleSchema>

const scaleSchema = z.strictObject({ floor: pointsSchema, displayMax: pointsSchema })

/** The least annual total of each band; below the last is `unqualified`. Bands only suggest. */
const bandsSchema = z.strictObject({
  excellent: pointsSchema,
  qualified: pointsSchema,
  basicallyQualified: pointsSchema,
})

/** A version of the rulebook (考核细则), immutable once adopted. Points in hundredths. */
export const rulebookSchema = z
  .strictObject({
    organisation: z.string().check(z.minLength(1)),
    version: z.string().check(z.minLength(1)),
    title: z.string().check(z.minLength(1)),
    startsWith: z.string().check(z.regex(/^\d{4}-H[12]$/)),
    scale: scaleSchema,
    modules: z.strictObject({
      base: moduleSchema,
      duty: moduleSchema,
      bonus: moduleSchema,
      deduction: moduleSchema,
    }),
    indicators: z.array(indicatorSchema),
    bands: bandsSchema,
  })
  .check(
    z.refine(({ indicators }) => allDiffer(indicators.map(({ code }) => code)), 'Codes differ'),
    z.refine(
      ({ indicators, modules }) =>
        indicators.every((row) => row.cap ?? modules[row.module].counting === 'asEarned'),
      'A row counted in proportion has a cap',
    ),
    z.refine(
      ({ indicators, modules }) =>
        indicators.every(
          (row) => row.formula.kind === 'fullMinus' || !hasMark(modules[row.module]),
        ),
      'A module with a mark is only deducted from',
    ),
    z.refine(({ indicators }) => groupsAgree(indicators), 'Rows of a group keep the same one'),
  )

export type Rulebook = z.infer<typeof rulebookSchema>

/** The row of a code, or `undefined` when this version has none. */
export function findIndicator(rulebook: Rulebook, code: string): Indicator | undefined {
  return rulebook.indicators.find((indicator) => indicator.code === code)
}

/** The rows that apply to an enrolment, in the order of the book; none while it is not scored. */
export function applicableIndicators(rulebook: Rulebook, enrolment: Enrolment): Indicator[] {
  return rulebook.indicators.filter(
    ({ off, audience }) => off !== true && isInAudience(audience, enrolment),
  )
}

/** The applicable rows that a subject may declare facts for. */
export function declarableIndicators(rulebook: Rulebook, enrolment: Enrolment): Indicator[] {
  return applicableIndicators(rulebook, enrolment).filter(({ declarable }) => declarable)
}

/** The digest of the whole document: what the members' meeting adopted. */
export function rulebookDigest(rulebook: Rulebook): Digest {
  return digestOf(rulebook)
}

function hasMark(module: ModuleRule): boolean {
  return module.counting === 'asEarned' && module.mark !== undefined
}

function allDiffer(codes: readonly string[]): boolean {
  return new Set(codes).size === codes.length
}

function groupsAgree(indicators: readonly Indicator[]): boolean {
  const keeps = new Map<string, string>()
  return indicators.every(({ group }) => {
    if (group === undefined) return true
    const keep = keeps.get(group.name) ?? group.keep
    keeps.set(group.name, keep)
    return keep === group.keep
  })
}
