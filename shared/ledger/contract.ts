import * as z from 'zod/mini'
import type { Grant } from '../kernel/authorisation'
import { query } from '../kernel/contract'
import { count, day, digest, id, instant, month, points, pointsRange } from '../kernel/schema'

const own: Grant[] = [{ role: 'member', scope: 'self' }]
const superior: Grant[] = [{ role: 'inspector', scope: 'below' }]

export const modulePoints = z.object({
  module: z.enum(['base', 'duty', 'bonus', 'deduction']),
  title: z.string(),
  points,
})
export type ModulePoints = z.output<typeof modulePoints>

const entryLine = z.object({
  entry: id,
  indicator: id,
  title: z.string(),
  ownMonth: month,
  recordedAt: instant,
  /** What this record changes in its row; unconverted in a module counted in proportion. */
  change: points,
  /** Of the change, what does not count yet; absent where all of it does. */
  waiting: z.optional(points),
  /** Why it is less than the rulebook's value, zero, or waits; absent where nothing was cut. */
  why: z.optional(z.string()),
  /** A reversal, or a record that has been reversed. */
  reversal: z.boolean(),
  reversed: z.boolean(),
  /** A good deed of a month in which its subject was not scored: it counts no points. */
  honour: z.boolean(),
})
export type EntryLine = z.output<typeof entryLine>

const row = z.object({
  indicator: id,
  title: z.string(),
  clause: z.string(),
  earned: points,
  attainable: points,
  cap: z.optional(points),
  cut: points,
  /** The row in a sentence: what was counted, the cap, what proportion did, why zero. */
  sentence: z.string(),
  /** Where its entries add up to more than it shows: to how much, what waits, and why. */
  waiting: z.optional(z.string()),
})
export type IndicatorRow = z.output<typeof row>

export const ledgerContract = {
  showMyPoints: query({
    who: own,
    input: z.strictObject({ year: z.optional(z.int()) }),
    output: z.object({
      year: z.int(),
      through: month,
      /** The months with points; 0 for whom nothing but honours is recorded all year. */
      scoredMonths: count,
      /** The good deeds that count no points; absent for who has none and is scored. */
      honours: z.optional(count),
      total: points,
      modules: z.array(
        z.extend(modulePoints, {
          /** How the module counts, in words: "按应得比例折算" */
          sentence: z.string(),
          rows: z.array(row),
        }),
      ),
      months: z.array(z.object({ month, total: points })),
      /** What the person is assessed as, and from which month on. */
      enrolments: z.array(
        z.object({
          month,
          office: z.string(),
          department: z.string(),
          post: z.string(),
          standing: z.string(),
          scored: z.boolean(),
        }),
      ),
      entries: z.array(entryLine),
      entriesLeft: count,
    }),
    refusals: ['noPoints', 'noRulebook'],
  }),
  showEntry: query({
    personal: true,
    who: [...own, ...superior],
    input: z.strictObject({ entry: id }),
    output: z.object({
      entry: id,
      title: z.string(),
      moduleTitle: z.string(),
      /** Whose rulebook it was booked under. */
      branch: id,
      indicator: id,
      clause: z.string(),
      rulebookVersion: z.string(),
      ownMonth: month,
      bookedHalf: z.string(),
      change: points,
      sentence: z.string(),
      row,
      trail: z.array(
        z.object({ at: instant, by: z.string(), what: z.string(), note: z.optional(z.string()) }),
      ),
      sequence: z.int(),
      hash: digest,
      hashHolds: z.boolean(),
      reversal: z.boolean(),
      reversed: z.boolean(),
      /** A good deed that counts no points: its subject was not scored. */
      honour: z.boolean(),
      declaration: z.optional(id),
      activity: z.optional(id),
      /** The appeal that booked it. */
      appeal: z.optional(id),
      appealable: z.boolean(),
      /** What an appeal may claim, where a body decided fewer points than its range allows. */
      claim: z.optional(pointsRange),
      /** How long an appeal would take at the most, by the rulebook, where it can be appealed. */
      appealWorkingDays: z.optional(count),
      /** The last day on which this entry can be appealed, once known. */
      appealLastDay: z.optional(day),
    }),
    refusals: ['noPoints', 'noRulebook'],
  }),
} as const
