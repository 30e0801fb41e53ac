import * as z from 'zod/mini'
import { amountSchema, audienceSchema } from './audience'
import { formulaSchema } from './formula'

export const moduleNames = ['base', 'duty', 'bonus', 'deduction'] as const

export const moduleNameSchema = z.enum(moduleNames)

export type ModuleName = z.infer<typeof moduleNameSchema>

/** A value for each module. */
export function eachModule<T>(make: (name: ModuleName) => T): Record<ModuleName, T> {
  return {
    base: make('base'),
    duty: make('duty'),
    bonus: make('bonus'),
    deduction: make('deduction'),
  }
}

/** A clause code, "L01" or "L13a": no colon, since codes are part of the ids of entries. */
export const indicatorCodeSchema = z.string().check(z.regex(/^[A-Z][A-Za-z0-9]{1,15}$/))

/**
 * What a row expects, and so what can be attained in it: the meetings one was expected at, or one
 * fulfilment a period. Rows without expectations are attainable by time.
 * 依据: SCORING, Attainable.
 */
export const expectationSchema = z.enum(['attendance', 'month', 'quarter', 'halfYear'])

export type Expectation = z.infer<typeof expectationSchema>

/** Facts of one matter that reach several rows of the group count in one of them. */
const groupSchema = z.strictObject({
  name: z.string().check(z.minLength(1)),
  keep: z.enum(['best', 'worst']),
})

const evidenceSchema = z.strictObject({
  required: z.boolean(),
  asked: z.string(),
  why: z.string(),
})

/** One row of the rulebook (考核指标). Points in hundredths. */
export const indicatorSchema = z
  .strictObject({
    code: indicatorCodeSchema,
    module: moduleNameSchema,
    title: z.string().check(z.minLength(1)),
    clause: z.string().check(z.minLength(1)),
    audience: audienceSchema,
    formula: formulaSchema,
    cap: z.optional(amountSchema),
    expectation: z.optional(expectationSchema),
    /** The kind of activity whose attendance this row counts; only for expectation attendance. */
    activity: z.optional(z.enum(['themeDay', 'membersMeeting'])),
    group: z.optional(groupSchema),
    route: z.enum(['R1', 'R2', 'R3', 'R4', 'R5', 'R6']),
    evidence: evidenceSchema,
    declarable: z.boolean(),
    businessIntegration: z.optional(z.boolean()),
    off: z.optional(z.boolean()),
  })
  .check(
    z.refine(
      ({ formula, cap }) => formula.kind !== 'fullMinus' || cap !== undefined,
      'A full-minus row has a full mark: its cap',
    ),
    z.refine(
      ({ formula, expectation }) => expectation === undefined || formula.kind === 'unit',
      'Only unit rows have expectations',
    ),
  )

export type Indicator = z.infer<typeof indicatorSchema>
