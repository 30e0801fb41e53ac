import * as z from 'zod/mini'
import { pointsSchema } from './audience'

const common = {
  /** What the module is called where it is not the usual name. */
  title: z.optional(z.string().check(z.minLength(1), z.maxLength(12))),
  window: z.enum(['quarter', 'halfYear', 'year']),
  yearFrom: z.enum(['same', 'mean', 'sum']),
}

/**
 * How a module counts (依据: SCORING, Modules). As earned: the sum of its rows within the cap of
 * each window; with a `mark` the module starts full at it and its full-minus rows deduct from it,
 * whatever the sum of their own marks. In proportion: weight × time passed × earned ÷ attainable.
 */
export const moduleSchema = z
  .discriminatedUnion('counting', [
    z.strictObject({
      counting: z.literal('asEarned'),
      mark: z.optional(pointsSchema),
      cap: z.optional(pointsSchema),
      ...common,
    }),
    z.strictObject({ counting: z.literal('inProportion'), weight: pointsSchema, ...common }),
  ])
  .check(
    z.refine(
      ({ window, yearFrom }) => (window === 'year') === (yearFrom === 'same'),
      'A year is the same as its only window; shorter windows combine by mean or sum',
    ),
  )

export type ModuleRule = z.infer<typeof moduleSchema>

const windowMonths: Record<ModuleRule['window'], number> = { quarter: 3, halfYear: 6, year: 12 }

/** The number of months of a module's window. */
export function monthsOfWindow({ window }: ModuleRule): number {
  return windowMonths[window]
}
