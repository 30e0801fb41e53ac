import type { Audience } from '../../shared/rulebook/audience'
import { levelsOf, pricingOf } from '../../shared/rulebook/formula'
import type { Indicator } from '../../shared/rulebook/indicator'
import type { Declaration } from './book'

/** A word of the declaration that has to be one of some. */
export interface Condition {
  word: 'variant' | 'office' | 'post'
  oneOf: readonly string[]
}

/** Hundredths: `value` for each `per` of `amount`, from `least` up to `most`. */
export interface Price {
  value: number
  per: number
  least?: number
  most?: number
}

/** A line of a decision table: the first of a row whose conditions all hold prices the fact. */
export interface Line {
  code: string
  clause: string
  conditions: readonly Condition[]
  price: Price
}

/** What an engine is told of a declaration, flat, and made before anything is timed. */
export interface Facts {
  code: string
  variant: string
  office: string
  post: string
  /** The count, the measure or the points, as the row takes it. */
  amount: number
}

/** What a contestant says; nothing where the row is not for the member. */
export type Answer = { points: number; clause: string } | undefined

/** A row as engines can say it. Throws for what the book of the bench does not have. */
export function linesOf(indicator: Indicator): Line[] {
  const { code, clause, audience, formula } = indicator
  const pricing = pricingOf(formula)
  const most = indicator.nestedCaps?.find(({ per }) => per === 'occurrence')?.most.general
  const cap = most === undefined ? {} : { most }
  const base = conditionsOf(audience)
  const line = (conditions: readonly Condition[], price: Price): Line => {
    return { code, clause, conditions: [...base, ...conditions], price }
  }
  if (pricing.kind === 'decided') {
    const highest = Math.min(pricing.most, most ?? pricing.most)
    return [line([], { value: 1, per: 1, least: Math.min(pricing.least, highest), most: highest })]
  }
  if (pricing.kind === 'byVariant') {
    return levelsOf(formula).map((level) => {
      if (!('value' in level)) throw new Error(`${code} has a level with a range`)
      const condition: Condition = { word: 'variant', oneOf: [level.variant] }
      return line([condition], { value: level.value, per: 1, ...cap })
    })
  }
  if (pricing.kind !== 'unit' && pricing.kind !== 'quantity') {
    throw new Error(`${code} is of a kind that the bench does not compare`)
  }
  const per = pricing.kind === 'unit' ? 1 : 100
  const { general, except = [] } = pricing.value
  return [
    ...except.map((one) => line(conditionsOf(one.audience), { value: one.value, per, ...cap })),
    line([], { value: general, per, ...cap }),
  ]
}

export function factsOf({ indicator, variant, quantity, enrolment }: Declaration): Facts {
  const { office, post } = enrolment
  return { code: indicator, variant: variant ?? '', office, post, amount: amountOf(quantity) }
}

function conditionsOf({ office, post, ...others }: Audience): Condition[] {
  if (Object.keys(others).length > 0) throw new Error('The bench compares offices and posts only')
  return [
    ...(office === undefined ? [] : [{ word: 'office', oneOf: office } as const]),
    ...(post === undefined ? [] : [{ word: 'post', oneOf: post } as const]),
  ]
}

function amountOf(quantity: Declaration['quantity']): number {
  switch (quantity.kind) {
    case 'count':
      return quantity.count
    case 'measure':
      return quantity.amount
    case 'points':
      return quantity.points
    case 'attendance':
      throw new Error('Attendance is not declared')
  }
}
