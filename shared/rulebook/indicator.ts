import * as z from 'zod/mini'
import { amountSchema, audienceSchema } from './audience'
import { effectsSchema } from './effect'
import { formulaSchema, isPooled, periodSchema, pricingOf, type Formula } from './formula'
import { indicatorCodeSchema } from './indicator-code'

export { indicatorCodeSchema } from './indicator-code'

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

/**
 * What a row expects, and so what can be attained in it: the meetings one was expected at, or one
 * fulfilment a period. Rows without expectations are attainable by time.
 * 依据: SCORING, Attainable.
 */
export const expectationSchema = z.enum(['attendance', ...periodSchema.options])

export type Expectation = z.infer<typeof expectationSchema>

/** Kinds of activity whose attendance a row can count. */
export const activityKindSchema = z.enum([
  'themeDay',
  'membersMeeting',
  'groupMeeting',
  'committeeMeeting',
  'partyLecture',
  'lifeMeeting',
  'serviceTeam',
])

/** Facts of one matter that reach several rows of the group count in one of them. */
const groupSchema = z.strictObject({
  name: z.string().check(z.minLength(1)),
  keep: z.enum(['best', 'worst']),
})

/** What a member is asked to hand in. Photographs, videos and places need a reason of their own. */
export const evidenceKinds = [
  'record',
  'document',
  'certificate',
  'photo',
  'video',
  'location',
  'screenshot',
] as const

const evidenceSchema = z.strictObject({
  required: z.boolean(),
  asked: z.string(),
  why: z.string(),
  /** What of it is a photograph, a record …; what the linter looks at. */
  kinds: z.optional(z.array(z.enum(evidenceKinds))),
})

/** What a row gives points for; the linter against formalism looks at it. */
export const rewardedSchema = z.enum([
  'conduct',
  'attendance',
  'study',
  'duty',
  'service',
  'result',
  'honour',
  'office',
  'onlineStudy',
  'onlineActivity',
  'onlineTime',
  'ranking',
])

/** How often what a row counts comes about: "月 1" is once a month. */
const frequencySchema = z.strictObject({
  words: z.string().check(z.minLength(1), z.maxLength(20)),
  times: z.optional(z.int().check(z.positive())),
  per: z.optional(z.enum(['day', 'week', ...periodSchema.options, 'year'])),
})

/**
 * The most that one fact, or the facts of one period, count: of a period within the window before
 * the cap of the window, of several windows together after it.
 */
const nestedCapSchema = z.strictObject({
  per: z.enum(['occurrence', ...periodSchema.options, 'year']),
  most: amountSchema,
})

const routeSchema = z.enum(['R1', 'R2', 'R3', 'R4', 'R5', 'R6'])

/** One row of the rulebook (考核指标). Points in hundredths. */
export const indicatorSchema = z
  .strictObject({
    code: indicatorCodeSchema,
    module: moduleNameSchema,
    title: z.string().check(z.minLength(1), z.maxLength(120)),
    clause: z.string().check(z.minLength(1), z.maxLength(600)),
    audience: audienceSchema,
    formula: formulaSchema,
    /** The most in a window of the module; the full mark of a full-minus row. */
    cap: z.optional(amountSchema),
    /** Caps within the window and beyond it, the shortest period first. */
    nestedCaps: z.optional(z.array(nestedCapSchema).check(z.minLength(1))),
    expectation: z.optional(expectationSchema),
    /** The kind of activity whose attendance this row counts; only for expectation attendance. */
    activity: z.optional(activityKindSchema),
    group: z.optional(groupSchema),
    effects: z.optional(effectsSchema),
    /** Who decides. */
    route: routeSchema,
    /** Who notices it, where another route decides: a record becomes a proposed deduction. */
    noticedBy: z.optional(routeSchema),
    /** True where the member is told and may answer before it is decided. */
    hearing: z.optional(z.boolean()),
    frequency: z.optional(frequencySchema),
    evidence: evidenceSchema,
    rewards: z.optional(rewardedSchema),
    declarable: z.boolean(),
    businessIntegration: z.optional(z.boolean()),
    off: z.optional(z.boolean()),
    /** Where the row and its numbers come from: paper, document, proposal. */
    source: z.optional(z.string().check(z.maxLength(120))),
  })
  .check(
    z.refine(
      ({ formula, cap }) => cap !== undefined || !needsCap(formula),
      'A row of this kind has a cap',
    ),
    z.refine(
      ({ formula, expectation }) => expectation === undefined || formula.kind === 'unit',
      'Only unit rows name an expectation',
    ),
    z.refine(
      ({ activity, expectation, formula }) =>
        activity === undefined || expectation === 'attendance' || formula.kind === 'rate',
      'Only attendance comes from activities',
    ),
    z.refine(
      ({ formula, group }) => !isPooled(pricingOf(formula)) || group === undefined,
      'Facts that are pooled do not compete',
    ),
    z.refine(
      ({ nestedCaps }) => nestedCaps === undefined || capsWiden(nestedCaps.map(({ per }) => per)),
      'Caps go from the shortest period to the longest',
    ),
  )

export type Indicator = z.infer<typeof indicatorSchema>

/**
 * What is expected in a row: what it names, or what its formula says. A rate counts attendance, an
 * all-of row expects its period.
 */
export function expectationOf({ formula, expectation }: Indicator): Expectation | undefined {
  switch (formula.kind) {
    case 'rate':
      return 'attendance'
    case 'allOf':
      return formula.per
    case 'unit':
    case 'byVariant':
    case 'decided':
    case 'quantity':
    case 'linear':
    case 'excess':
    case 'bands':
    case 'fullMinus':
      return expectation
  }
}

/** True for a formula that is worth a share of the row's cap. */
export function needsCap(formula: Formula): boolean {
  switch (formula.kind) {
    case 'linear':
    case 'rate':
    case 'fullMinus':
      return true
    case 'unit':
    case 'byVariant':
    case 'decided':
    case 'quantity':
    case 'allOf':
    case 'excess':
    case 'bands':
      return false
  }
}

const widths = { occurrence: 0, month: 1, quarter: 3, halfYear: 6, year: 12 }

function capsWiden(periods: readonly (keyof typeof widths)[]): boolean {
  return periods.every((per, place) => {
    const before = periods[place - 1]
    return before === undefined || widths[per] > widths[before]
  })
}
