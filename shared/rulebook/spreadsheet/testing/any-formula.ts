import * as fc from 'fast-check'
import type { Amount, Audience } from '../../audience'
import { committeeOffices } from '../../default-book/words'
import type { Formula, Pricing } from '../../formula'

/** Amounts, audiences and formulas of every kind that the schema allows, for properties. */

export const hundredths = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.integer({ min: 0, max: 100 }).map((points) => points * 100),
)

/** Also what a spreadsheet is likely to spoil. */
export const text = (maxLength: number) =>
  fc
    .oneof(
      fc.constantFrom('党内荣誉', '按时、足额交纳党费（含补交）', '-', '=1+2', '007', '1/3', '是'),
      fc.constantFrom(' 前后有空格 ', '两\n行', '\\反斜杠', '“引号”', '"a"', '_x000D_', '\t', '\r'),
      fc.string({ minLength: 1, maxLength, unit: 'grapheme' }),
      fc.string({ minLength: 1, maxLength, unit: 'binary' }),
    )
    .map((value) => value.slice(0, maxLength))
    .filter((value) => value !== '' && !/\p{Surrogate}/u.test(value))

export const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })

const list = (known: readonly string[]) =>
  optional(fc.array(fc.oneof(fc.constantFrom(...known), text(8)), { minLength: 1, maxLength: 3 }))

export const audience: fc.Arbitrary<Audience> = fc.oneof(
  fc.constant({}),
  fc.constant({ office: committeeOffices }),
  fc
    .record({
      office: list([...committeeOffices, 'ordinary']),
      department: list(['dispatch', '调度室', '一车间', '书记', '部门', '且']),
      post: list(['frontline', 'management', 'technical', 'service']),
      standing: list(['formal', 'probationary', 'mobile', 'retired', 'underProbation']),
    })
    .map(withoutGaps),
)

const amountOf = (value: fc.Arbitrary<number>): fc.Arbitrary<Amount> =>
  fc
    .record({
      general: value,
      except: optional(fc.array(fc.record({ audience, value }), { maxLength: 3 })),
    })
    .map(withoutGaps)

export const amount = amountOf(hundredths)

const range = fc
  .tuple(hundredths, hundredths)
  .map(([one, other]) => ({ least: Math.min(one, other), most: Math.max(one, other) }))

const exceptions = <Value extends object>(of: fc.Arbitrary<Value>) =>
  optional(
    fc.array(
      fc.tuple(audience, of).map(([who, is]) => ({ audience: who, ...is })),
      { minLength: 1, maxLength: 2 },
    ),
  )

const rangeByAudience = fc
  .tuple(range, exceptions(range))
  .map(([is, except]) => withoutGaps({ ...is, except }))

export const variant = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]{0,31}$/)

const level = fc.oneof(
  fc
    .record({
      variant,
      title: text(12),
      value: hundredths,
      except: exceptions(fc.record({ value: hundredths })),
    })
    .map(withoutGaps),
  fc
    .tuple(variant, text(12), rangeByAudience)
    .map(([code, title, is]) => ({ variant: code, title, ...is })),
)

const pricing: fc.Arbitrary<Pricing> = fc.oneof(
  fc.record({ kind: fc.constant('unit' as const), value: amount }),
  fc.record({
    kind: fc.constant('byVariant' as const),
    variants: fc.uniqueArray(level, {
      minLength: 1,
      maxLength: 4,
      selector: ({ variant: code }) => code,
    }),
  }),
  rangeByAudience.map((is) => ({ kind: 'decided' as const, ...is })),
)

const measure = text(12)

const steps = fc
  .uniqueArray(fc.record({ from: hundredths, points: hundredths }), {
    minLength: 1,
    maxLength: 4,
    selector: ({ from }) => from,
  })
  .map((some) => some.sort((left, right) => left.from - right.from))

export const formula: fc.Arbitrary<Formula> = fc.oneof(
  pricing,
  fc.record({ kind: fc.constant('quantity' as const), value: amount, measure }),
  fc.record({
    kind: fc.constant('linear' as const),
    target: amountOf(fc.integer({ min: 1, max: 1_000_000 })),
    measure,
  }),
  fc.constant({ kind: 'rate' as const }),
  fc
    .tuple(
      amount,
      fc.constantFrom(
        { of: 'month', per: 'quarter' } as const,
        { of: 'month', per: 'halfYear' } as const,
        { of: 'quarter', per: 'halfYear' } as const,
      ),
    )
    .map(([value, span]) => ({ kind: 'allOf' as const, value, ...span })),
  fc.record({
    kind: fc.constant('excess' as const),
    value: amount,
    allowance: fc.integer({ min: 0, max: 1_000 }),
    per: fc.constantFrom('month', 'quarter', 'halfYear'),
  }),
  fc.record({ kind: fc.constant('bands' as const), measure, steps }),
  pricing.map((deduct) => ({ kind: 'fullMinus' as const, deduct })),
)

export function withoutGaps<Value extends object>(value: Value): Value {
  const filled = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(filled) as Value
}
