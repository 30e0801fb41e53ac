import * as fc from 'fast-check'
import type { Formula } from '../../formula'
import { grades } from '../../grade'
import {
  evidenceKinds,
  expectationSchema,
  activityKindSchema,
  moduleNames,
  rewardedSchema,
  type Indicator,
  type ModuleName,
} from '../../indicator'
import { monthsOfWindow, type ModuleRule } from '../../module-rule'
import { defaultProvisions, tieBreaks, type Provisions } from '../../provisions'
import type { HandlingRules } from '../../handling'
import type { Rulebook } from '../../rulebook'
import type { Sheet } from '../../sheet'
import {
  amount,
  audience,
  formula,
  hundredths,
  optional,
  text,
  variant,
  withoutGaps,
} from './any-formula'

/** Rulebooks of every kind that the schema allows, for properties. */

const route = fc.constantFrom('R1', 'R2', 'R3', 'R4', 'R5', 'R6')
const yesNo = optional(fc.boolean())

const nestedCaps = optional(
  fc
    .uniqueArray(
      fc.record({
        per: fc.constantFrom('occurrence' as const, 'month', 'quarter', 'halfYear', 'year'),
        most: amount,
      }),
      { minLength: 1, maxLength: 5, selector: ({ per }) => per },
    )
    .map((caps) => caps.sort((one, other) => spans.indexOf(one.per) - spans.indexOf(other.per))),
)

const spans = ['occurrence', 'month', 'quarter', 'halfYear', 'year']

const loose = fc.record({
  title: text(120),
  clause: text(600),
  audience,
  formula,
  cap: amount,
  hasCap: fc.boolean(),
  nestedCaps,
  expectation: optional(fc.constantFrom(...expectationSchema.options)),
  activity: optional(fc.constantFrom(...activityKindSchema.options)),
  group: optional(
    fc.oneof(fc.constantFrom('achievement', '同一成果'), text(10)).map((name) => ({
      name,
      keep: name.length % 2 === 0 ? ('best' as const) : ('worst' as const),
    })),
  ),
  route,
  noticedBy: optional(route),
  hearing: yesNo,
  frequency: optional(
    fc
      .record({
        words: text(20),
        times: optional(fc.integer({ min: 1 })),
        per: optional(
          fc.constantFrom('day' as const, 'week', 'month', 'quarter', 'halfYear', 'year'),
        ),
      })
      .map(withoutGaps),
  ),
  evidence: fc
    .record({
      required: fc.boolean(),
      asked: fc.oneof(fc.constant(''), text(40)),
      why: fc.oneof(fc.constant(''), text(40)),
      kinds: optional(fc.array(fc.constantFrom(...evidenceKinds), { maxLength: 3 })),
    })
    .map(withoutGaps),
  rewards: optional(fc.constantFrom(...rewardedSchema.options)),
  declarable: fc.boolean(),
  businessIntegration: yesNo,
  off: yesNo,
  source: optional(fc.oneof(fc.constant(''), text(120))),
  module: fc.constantFrom(...moduleNames),
  effectSeed: fc.tuple(
    fc.constantFrom('none', 'empty', 'zeroes', 'grade', 'overflow'),
    fc.nat(),
    fc.constantFrom('month' as const, 'quarter', 'halfYear', 'year'),
    fc.constantFrom(...grades),
    optional(fc.array(variant, { minLength: 1, maxLength: 2 })),
  ),
})

type Loose = typeof loose extends fc.Arbitrary<infer Value> ? Value : never

/** A row made to fit its module. */
function fitted(row: Loose, code: string, rule: ModuleRule): Indicator {
  const marked = rule.counting === 'asEarned' && rule.mark !== undefined
  const window = monthsOfWindow(rule)
  const months = { occurrence: 0, month: 1, quarter: 3, halfYear: 6, year: 12, attendance: 0 }
  const fits = (one: Formula) =>
    (one.kind !== 'allOf' && one.kind !== 'excess') || months[one.per] <= window
  const own = fits(row.formula) ? row.formula : { kind: 'rate' as const }
  const is: Formula =
    marked && own.kind !== 'fullMinus'
      ? { kind: 'fullMinus', deduct: { kind: 'unit', value: row.cap } }
      : own
  const pooled = ['rate', 'allOf', 'excess', 'bands'].includes(is.kind)
  const needsCap =
    ['linear', 'rate', 'fullMinus'].includes(is.kind) || rule.counting === 'inProportion'
  const expectation =
    is.kind === 'unit' && row.expectation !== undefined && months[row.expectation] <= window
      ? row.expectation
      : undefined
  const caps = row.nestedCaps?.filter(({ per }) =>
    pooled ? months[per] > window : months[per] !== window,
  )
  return withoutGaps({
    ...row,
    hasCap: undefined,
    effectSeed: undefined,
    code,
    formula: is,
    cap: row.hasCap || needsCap ? row.cap : undefined,
    nestedCaps: caps?.length === 0 ? undefined : caps,
    expectation,
    activity: expectation === 'attendance' || is.kind === 'rate' ? row.activity : undefined,
    group: pooled ? undefined : row.group,
  })
}

function withEffects(
  rows: readonly Indicator[],
  seeds: readonly Loose[],
  modules: Sheet['modules'],
) {
  const window = ({ module }: Indicator) => `${modules[module].window} ${modules[module].yearFrom}`
  return rows.map((row, place): Indicator => {
    const [kind, pick, per, most, variants] = seeds[place]?.effectSeed ?? []
    const targets = rows.filter(({ formula: is }) => is.kind !== 'fullMinus')
    const target = targets[(pick ?? 0) % Math.max(targets.length, 1)]
    const own = row.formula.kind === 'byVariant' ? row.formula.variants : []
    const only = variants && [...variants, ...own.slice(0, 1).map((one) => one.variant)]
    if (kind === 'empty') return { ...row, effects: {} }
    if (kind === 'grade' && most) {
      return { ...row, effects: { capsGrade: withoutGaps({ most, variants: only }) } }
    }
    if (kind === 'zeroes' && per && target) {
      const zero = withoutGaps({ indicators: [target.code], per, variants: only })
      return { ...row, effects: { zeroes: [zero, { indicators: [target.code], per }] } }
    }
    const last = targets.at(-1)
    const mayOverflow = row.cap !== undefined && last !== undefined && last !== row
    if (kind === 'overflow' && mayOverflow && window(row) === window(last)) {
      const lastFlows = seeds[rows.indexOf(last)]?.effectSeed[0] === 'overflow'
      return lastFlows ? row : { ...row, effects: { overflowsInto: last.code } }
    }
    return row
  })
}

const moduleRule: fc.Arbitrary<ModuleRule> = fc
  .record({
    counting: fc.constantFrom('asEarned' as const, 'inProportion' as const),
    mark: optional(hundredths),
    cap: optional(hundredths),
    weight: hundredths,
    title: optional(text(12)),
    window: fc.constantFrom('quarter' as const, 'halfYear' as const, 'year' as const),
    shorter: fc.constantFrom('mean' as const, 'sum' as const),
  })
  .map(({ counting, mark, cap, weight, title, window, shorter }) => {
    const common = { title, window, yearFrom: window === 'year' ? ('same' as const) : shorter }
    return counting === 'asEarned'
      ? withoutGaps({ counting, mark, cap, ...common })
      : withoutGaps({ counting, weight, ...common })
  })

const anySheet = (prefix: string): fc.Arbitrary<Sheet> =>
  fc
    .record({
      scale: fc.record({ floor: hundredths, displayMax: hundredths }),
      modules: fc.record({
        base: moduleRule,
        duty: moduleRule,
        bonus: moduleRule,
        deduction: moduleRule,
      } satisfies Record<ModuleName, unknown>),
      rows: fc.array(loose, { maxLength: 6 }),
    })
    .map(({ scale, modules, rows }) => {
      const fit = rows.map((row, place) =>
        fitted(row, `${prefix}${String(place + 10)}a`, modules[row.module]),
      )
      return { scale, modules, indicators: withEffects(fit, rows, modules) }
    })

/** In any order, the committee's choice at the end. */
const ties = optional(
  fc
    .tuple(fc.shuffledSubarray(tieBreaks.filter((tie) => tie !== 'reasonedChoice')), fc.boolean())
    .map(([some, last]) => (last ? [...some, 'reasonedChoice' as const] : some))
    .filter((some) => some.length > 0),
)

const someHandling = optional(
  fc.constantFrom<HandlingRules>(
    { probationary: 'ungraded', mobile: 'graded', retired: 'honoursOnly', longLeave: 'notScored' },
    { mobile: 'ungraded', longLeave: 'honoursOnly' },
    { probationary: 'graded', retired: 'notScored' },
  ),
)

const provisions = (codes: readonly string[]): fc.Arbitrary<Provisions> =>
  fc.record({
    bands: fc
      .uniqueArray(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 3, maxLength: 3 })
      .map((some) => some.sort((one, other) => other - one))
      .map(([excellent = 2, qualified = 1, basicallyQualified = 0]) => ({
        excellent,
        qualified,
        basicallyQualified,
      })),
    quota: fc
      .tuple(fc.integer({ min: 1 }), fc.integer({ min: 1 }), fc.nat())
      .chain(([one, other, least]) =>
        fc.tuple(fc.constantFrom('warn' as const, 'block', 'off'), ties).map(([mode, order]) => ({
          numerator: Math.min(one, other),
          denominator: Math.max(one, other),
          least,
          mode,
          ...(order && { ties: order }),
        })),
      ),
    disqualifications: fc.array(
      fc
        .record({
          code: fc.constantFrom('V1', 'V22'),
          title: text(120),
          gradeMost: optional(fc.constantFrom(...grades)),
        })
        .map(withoutGaps),
      { maxLength: 3 },
    ),
    clocks: fc.constant(defaultProvisions.clocks),
    handling: someHandling,
    thresholds: fc.array(
      fc.record({
        code: fc.constantFrom('T1', 'T22'),
        title: text(120),
        opens: fc.constantFrom('praise' as const, 'talk', 'helpPlan'),
        when: fc.oneof(
          fc
            .record({
              kind: fc.constant('total' as const),
              at: fc.constantFrom('halfYear' as const, 'year' as const),
              from: optional(hundredths),
              below: optional(hundredths),
            })
            .map(withoutGaps),
          ...(codes.length === 0
            ? []
            : [
                fc.record({
                  kind: fc.constant('streak' as const),
                  indicator: fc.constantFrom(...codes),
                  months: fc.integer({ min: 2, max: 12 }),
                }),
              ]),
        ),
      }),
      { maxLength: 3 },
    ),
  })

export const anyRulebook: fc.Arbitrary<Rulebook> = fc
  .record({ sheet: anySheet('M'), branch: optional(anySheet('Z')) })
  .chain(({ sheet, branch }) =>
    fc
      .record({
        organisation: text(20),
        version: fc.constantFrom('2026-1', '试行', '2027/2'),
        title: text(60),
        startsWith: fc.constantFrom('2026-H1', '2027-H2'),
        provisions: provisions(sheet.indicators.map(({ code }) => code)),
      })
      .map(({ provisions: settled, ...head }) =>
        withoutGaps({ ...head, ...sheet, branch, ...settled }),
      ),
  )
