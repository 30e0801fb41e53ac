import type { Points } from '../kernel/points'
import { amountFor, isInAudience } from './audience'
import type { Enrolment } from './enrolment'
import { pricingOf, type Pricing } from './formula'
import type { Indicator } from './indicator'
import type { Rulebook } from './rulebook'

/** What a row means to one enrolment. */
export interface Terms {
  /** Hundredths in a window of the module; the full mark of a full-minus row. */
  readonly cap: Points | undefined
  /** Hundredths for one, of a unit row; 0 for the other kinds. */
  readonly unit: Points
}

export interface Row {
  readonly indicator: Indicator
  readonly pricing: Pricing
  readonly variants: ReadonlyMap<string, Points>
}

/** A rulebook laid out for looking up: rows by position, terms by enrolment. */
export interface CompiledRulebook {
  readonly rows: readonly Row[]
  readonly positions: ReadonlyMap<string, number>
  /** The terms of each row for an enrolment, by position; `undefined` where it does not apply. */
  readonly termsFor: (enrolment: Enrolment) => readonly (Terms | undefined)[]
}

const compiled = new WeakMap<Rulebook, CompiledRulebook>()

/** Compiled once per rulebook object, which must not be changed afterwards. */
export function compile(rulebook: Rulebook): CompiledRulebook {
  let book = compiled.get(rulebook)
  if (book === undefined) {
    book = lay(rulebook)
    compiled.set(rulebook, book)
  }
  return book
}

function lay(rulebook: Rulebook): CompiledRulebook {
  const known = new Map<string, readonly (Terms | undefined)[]>()
  return {
    rows: rulebook.indicators.map(rowOf),
    positions: new Map(rulebook.indicators.map(({ code }, position) => [code, position])),
    termsFor: (enrolment) => {
      const { office, department, post, standing, scored } = enrolment
      const key = JSON.stringify([office, department, post, standing, scored])
      let terms = known.get(key)
      if (terms === undefined) {
        terms = rulebook.indicators.map((indicator) => termsOf(indicator, enrolment))
        known.set(key, terms)
      }
      return terms
    },
  }
}

function rowOf(indicator: Indicator): Row {
  const pricing = pricingOf(indicator.formula)
  const levels = pricing.kind === 'unitByVariant' ? pricing.variants : []
  const variants = new Map(levels.map(({ variant, value }) => [variant, value]))
  return { indicator, pricing, variants }
}

function termsOf(indicator: Indicator, enrolment: Enrolment): Terms | undefined {
  if (indicator.off === true || !isInAudience(indicator.audience, enrolment)) return undefined
  const pricing = pricingOf(indicator.formula)
  return {
    cap: indicator.cap && amountFor(indicator.cap, enrolment),
    unit: pricing.kind === 'unit' ? amountFor(pricing.value, enrolment) : 0,
  }
}
