import fc from 'fast-check'
import type { Amount, Audience } from '../../rulebook/audience'
import { firstBook } from '../../rulebook/first-book'
import type { Formula, Pricing } from '../../rulebook/formula'
import { moduleNames, needsCap, type Indicator, type ModuleName } from '../../rulebook/indicator'
import { monthsOfWindow, type ModuleRule } from '../../rulebook/module-rule'
import { rulebookSchema, type Rulebook } from '../../rulebook/rulebook'
import type { Sheet } from '../../rulebook/sheet'

/**
 * Small books whose numbers lie close together, so that a handful of facts meets caps, groups and
 * effects: a property learns more from them than from books as large as the schema allows.
 */

const value = fc.constantFrom(0, 50, 100, 100, 133, 200, 300)
const audience: fc.Arbitrary<Audience> = fc.constantFrom(
  {},
  {},
  { office: ['ordinary'] },
  { office: ['secretary'], post: ['frontline'] },
  { standing: ['formal', 'probationary'] },
)
const amountOf = (number: fc.Arbitrary<number>): fc.Arbitrary<Amount> =>
  fc.oneof(
    number.map((general) => ({ general })),
    fc
      .tuple(number, audience, number)
      .map(([general, who, other]) => ({ general, except: [{ audience: who, value: other }] })),
  )
const amount = amountOf(value)
const cap = amountOf(fc.constantFrom(100, 200, 250, 333, 400, 600))

const range = fc
  .tuple(value, value)
  .map(([one, other]) => ({ least: Math.min(one, other), most: Math.max(one, other) }))
export const levels = ['company', 'city'] as const
/** Now and then something else for an audience, as a row of its own would say it. */
const byAudience = <Value extends object>(of: fc.Arbitrary<Value>) =>
  fc.oneof(
    of,
    fc
      .tuple(of, audience, of)
      .map(([general, who, other]) => ({ ...general, except: [{ audience: who, ...other }] })),
  )
const rangeByAudience = byAudience(range)
const byVariant: fc.Arbitrary<Pricing> = fc
  .tuple(byAudience(fc.record({ value })), rangeByAudience)
  .map(([fixed, decided]) => ({
    kind: 'byVariant',
    variants: [
      { variant: 'company', title: '公司', ...fixed },
      { variant: 'city', title: '市', ...decided },
    ],
  }))
const unit = amount.map((one): Pricing => ({ kind: 'unit', value: one }))
const decided = rangeByAudience.map((one): Pricing => ({ kind: 'decided', ...one }))
const pricing = fc.oneof(unit, byVariant, decided)
const per = fc.constantFrom('month' as const, 'quarter', 'halfYear')
const measure = '学时'

export const formulas: Record<Formula['kind'], fc.Arbitrary<Formula>> = {
  unit,
  byVariant,
  decided,
  quantity: amount.map((one) => ({ kind: 'quantity', value: one, measure })),
  linear: amountOf(fc.constantFrom(150, 300, 700)).map((target) => ({
    kind: 'linear',
    target,
    measure,
  })),
  rate: fc.constant({ kind: 'rate' }),
  allOf: fc
    .tuple(
      amount,
      fc.constantFrom(
        { of: 'month', per: 'quarter' } as const,
        { of: 'month', per: 'halfYear' } as const,
        { of: 'quarter', per: 'halfYear' } as const,
      ),
    )
    .map(([one, span]) => ({ kind: 'allOf', value: one, ...span })),
  excess: fc
    .tuple(amount, fc.nat(2), per)
    .map(([one, allowance, span]) => ({ kind: 'excess', value: one, allowance, per: span })),
  bands: fc.tuple(fc.constantFrom(0, 100), value, value).map(([from, low, high]) => ({
    kind: 'bands',
    measure,
    steps: [
      { from, points: low },
      { from: from + 250, points: high },
    ],
  })),
  fullMinus: pricing.map((deduct) => ({ kind: 'fullMinus', deduct })),
}

const nestedCaps = fc
  .tuple(
    fc.subarray(['occurrence', 'month', 'quarter', 'halfYear', 'year'] as const, { minLength: 1 }),
    fc.array(cap, { minLength: 5, maxLength: 5 }),
  )
  .map(([spans, most]) => spans.map((span, place) => ({ per: span, most: most[place] ?? none })))
const none = { general: 0 }
const optional = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { nil: undefined })

const effect = fc.record({
  kind: fc.constantFrom('none', 'zeroes', 'grade', 'overflow', 'overflow'),
  target: fc.nat(),
  per: fc.constantFrom('month' as const, 'quarter', 'halfYear', 'year'),
  most: fc.constantFrom('qualified' as const, 'basicallyQualified', 'unqualified'),
  variants: optional(fc.constant<string[]>(['city'])),
})

const looseRow = (kinds: readonly Formula['kind'][]) =>
  fc.record({
    module: fc.constantFrom(...moduleNames),
    formula: fc.constantFrom(...kinds).chain((kind) => formulas[kind]),
    audience,
    cap: optional(cap),
    mark: cap,
    nestedCaps: optional(nestedCaps),
    expectation: optional(fc.constantFrom('attendance' as const, 'month', 'quarter', 'halfYear')),
    group: optional(fc.constantFrom({ name: 'gain', keep: 'best' } as const, blame)),
    off: fc.constantFrom(undefined, undefined, undefined, true as const),
    effect,
  })
const blame = { name: 'blame', keep: 'worst' } as const
type Loose = typeof looseRow extends (kinds: never) => fc.Arbitrary<infer Row> ? Row : never

const months = { occurrence: 0, attendance: 0, month: 1, quarter: 3, halfYear: 6, year: 12 }

/** The row as its module allows it. */
function fitted(loose: Loose, code: string, rule: ModuleRule): Indicator {
  const window = monthsOfWindow(rule)
  const isMarked = rule.counting === 'asEarned' && rule.mark !== undefined
  const tooLong = 'per' in loose.formula && months[loose.formula.per] > window
  const own: Formula = tooLong ? { kind: 'rate' } : loose.formula
  const formula: Formula =
    isMarked && own.kind !== 'fullMinus'
      ? { kind: 'fullMinus', deduct: { kind: 'unit', value: loose.mark } }
      : own
  const isPooled = ['rate', 'allOf', 'excess', 'bands'].includes(formula.kind)
  const nested = loose.nestedCaps?.filter(({ per: span }) =>
    isPooled ? months[span] > window : months[span] !== window,
  )
  const { expectation } = loose
  const most =
    loose.cap ?? (needsCap(formula) || rule.counting === 'inProportion' ? loose.mark : undefined)
  return {
    code,
    module: loose.module,
    title: '示例',
    clause: '按原文。',
    audience: loose.audience,
    formula,
    ...(most && { cap: most }),
    ...(nested !== undefined && nested.length > 0 && { nestedCaps: nested }),
    ...(formula.kind === 'unit' &&
      expectation !== undefined &&
      months[expectation] <= window && { expectation }),
    ...(loose.group && !isPooled && { group: loose.group }),
    ...(loose.off && { off: true }),
    route: 'R4',
    evidence: { required: false, asked: '台账', why: '以台账为准' },
    declarable: false,
  }
}

/** Rows with their effects, as far as the others allow them. */
function withEffects(
  rows: readonly Indicator[],
  loose: readonly Loose[],
  modules: Sheet['modules'],
): Indicator[] {
  const targets = rows.filter(({ formula }) => formula.kind !== 'fullMinus')
  const last = targets.at(-1)
  const windowsOf = ({ module }: Indicator) =>
    `${modules[module].window} ${modules[module].yearFrom}`
  return rows.map((row, place): Indicator => {
    const drawn = loose[place]?.effect
    if (drawn === undefined) return row
    const { kind, target, per: span, most, variants } = drawn
    const hit = targets[target % Math.max(1, targets.length)]
    const levelled = row.formula.kind === 'byVariant' && variants ? { variants } : {}
    if (kind === 'zeroes' && hit) {
      return { ...row, effects: { zeroes: [{ indicators: [hit.code], per: span, ...levelled }] } }
    }
    if (kind === 'grade') return { ...row, effects: { capsGrade: { most, ...levelled } } }
    if (kind === 'overflow' && row.cap && last && last !== row) {
      return windowsOf(row) === windowsOf(last)
        ? { ...row, effects: { overflowsInto: last.code } }
        : row
    }
    return row
  })
}

const moduleRule: fc.Arbitrary<ModuleRule> = fc
  .record({
    counting: fc.constantFrom('asEarned' as const, 'inProportion' as const),
    mark: fc.constantFrom(undefined, undefined, 500, 1_000),
    cap: fc.constantFrom(undefined, 500, 901),
    weight: fc.constantFrom(1_000, 6_000),
    window: fc.constantFrom('quarter' as const, 'halfYear', 'year', 'year'),
    shorter: fc.constantFrom('mean' as const, 'sum'),
  })
  .map(({ counting, mark, cap: most, weight, window, shorter }) => {
    const common = { window, yearFrom: window === 'year' ? ('same' as const) : shorter }
    return counting === 'inProportion'
      ? { counting, weight, ...common }
      : {
          counting,
          ...(mark !== undefined && { mark }),
          ...(most !== undefined && { cap: most }),
          ...common,
        }
  })

const anySheet = (prefix: string, kinds: readonly Formula['kind'][]) =>
  fc
    .record({
      modules: fc.record({
        base: moduleRule,
        duty: moduleRule,
        bonus: moduleRule,
        deduction: moduleRule,
      } satisfies Record<ModuleName, unknown>),
      rows: fc.array(looseRow(kinds), { minLength: 1, maxLength: 5 }),
    })
    .map(({ modules, rows }): Sheet => {
      const fit = rows.map((row, place) =>
        fitted(row, `${prefix}${String(place + 10)}`, modules[row.module]),
      )
      const indicators = withEffects(fit, rows, modules)
      return { scale: { floor: 0, displayMax: 12_000 }, modules, indicators }
    })

/** A book of a few rows of these kinds; every other one has a sheet for the branch. */
export function anySmallBook(
  kinds: readonly Formula['kind'][] = Object.keys(formulas) as Formula['kind'][],
): fc.Arbitrary<Rulebook> {
  return fc
    .record({ sheet: anySheet('M', kinds), branch: optional(anySheet('Z', kinds)) })
    .map(({ sheet, branch }) =>
      rulebookSchema.parse({ ...firstBook, ...sheet, ...(branch && { branch }), thresholds: [] }),
    )
}
