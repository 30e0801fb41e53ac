import type { Points } from '../kernel/points'
import { amountFor, isInAudience, type Audience } from './audience'
import type { Enrolment } from './enrolment'
import {
  isPooled,
  levelsOf,
  pricingOf,
  type FactFormula,
  type Level,
  type PooledFormula,
} from './formula'
import { expectationOf, type Expectation, type Indicator } from './indicator'
import type { Sheet } from './sheet'

/** What a row means to one enrolment. */
export interface Terms {
  /** Hundredths in a window of the module; the full mark of a full-minus row. */
  readonly cap: Points | undefined
  /** Hundredths for one, or for one period; 0 for kinds without a fixed value. */
  readonly unit: Points
  /** Hundredths of the measure that earn the whole cap of a linear row; else 0. */
  readonly target: number
  /** The most that one fact counts; absent where nothing limits it. */
  readonly perOccurrence: Points | undefined
  /** Caps of the periods within the window, in the order of the row's `periods`. */
  readonly perPeriod: readonly Points[]
}

export interface Row {
  readonly indicator: Indicator
  readonly pricing: FactFormula | PooledFormula
  readonly pooled: PooledFormula | undefined
  readonly expectation: Expectation | undefined
  readonly levels: ReadonlyMap<string, Level>
  /** The periods with a cap of their own, the shortest first. */
  readonly periods: readonly ('month' | 'quarter' | 'halfYear')[]
}

/** A sheet laid out for looking up: rows by position, terms by enrolment. */
export interface CompiledSheet {
  readonly sheet: Sheet
  readonly rows: readonly Row[]
  readonly positions: ReadonlyMap<string, number>
  /** The terms of each row for an enrolment, by position; `undefined` where it does not apply. */
  readonly termsFor: (enrolment: Enrolment) => readonly (Terms | undefined)[]
  /** The rows that apply to an enrolment with their terms, by code: one look-up for one fact. */
  readonly tariffFor: (enrolment: Enrolment) => ReadonlyMap<string, Tariff>
}

/** A row and what it means to one enrolment. */
export interface Tariff {
  readonly row: Row
  readonly terms: Terms
}

const compiled = new WeakMap<Sheet, CompiledSheet>()

/** Compiled once per sheet, which must not be changed afterwards. */
export function compile(sheet: Sheet): CompiledSheet {
  let known = compiled.get(sheet)
  if (known === undefined) {
    known = lay(sheet)
    compiled.set(sheet, known)
  }
  return known
}

function lay(sheet: Sheet): CompiledSheet {
  const rows = sheet.indicators.map(rowOf)
  const keyOf = enrolmentKeys(sheet)
  const termsFor = kept(keyOf, (enrolment) =>
    sheet.indicators.map((indicator) => termsOf(indicator, enrolment)),
  )
  const tariffFor = kept(keyOf, (enrolment) => {
    const all = termsFor(enrolment)
    const applying = rows.flatMap((row, position): [string, Tariff][] => {
      const terms = all[position]
      return terms === undefined ? [] : [[row.indicator.code, { row, terms }]]
    })
    return new Map(applying)
  })
  const positions = new Map(sheet.indicators.map(({ code }, position) => [code, position]))
  return { sheet, rows, positions, termsFor, tariffFor }
}

/** Made once for each enrolment that means something else. */
function kept<Made>(
  keyOf: (enrolment: Enrolment) => number,
  make: (enrolment: Enrolment) => Made,
): (enrolment: Enrolment) => Made {
  const known = new Map<number, Made>()
  return (enrolment) => {
    const key = keyOf(enrolment)
    let made = known.get(key)
    if (made === undefined) {
      made = make(enrolment)
      known.set(key, made)
    }
    return made
  }
}

const words = ['office', 'department', 'post', 'standing'] as const
const wordsMax = 4096

/**
 * A number for each enrolment that means something else to some row: made of those words alone
 * that an audience of the sheet asks for. A fact is priced by looking it up.
 */
function enrolmentKeys({ indicators }: Sheet): (enrolment: Enrolment) => number {
  const audiences = indicators.flatMap(audiencesOf)
  const asked = words
    .filter((word) => audiences.some((audience) => audience[word] !== undefined))
    .map((word) => ({ word, numbers: new Map<string, number>() }))
  return (enrolment) => {
    let key = enrolment.scored ? 1 : 0
    for (const { word, numbers } of asked) {
      const said = enrolment[word]
      let number = numbers.get(said)
      if (number === undefined) {
        number = numbers.size
        if (number === wordsMax) throw new Error(`More than ${wordsMax} words for ${word}`)
        numbers.set(said, number)
      }
      key = key * wordsMax + number
    }
    return key
  }
}

/** Every audience that a row names: its own, and those of its amounts. */
function audiencesOf({ audience, formula, cap, nestedCaps = [] }: Indicator): Audience[] {
  const pricing = pricingOf(formula)
  const amounts = [
    cap,
    'value' in pricing ? pricing.value : undefined,
    pricing.kind === 'linear' ? pricing.target : undefined,
    ...nestedCaps.map(({ most }) => most),
  ]
  const exceptions = amounts.flatMap((amount) => amount?.except ?? [])
  return [audience, ...exceptions.map((one) => one.audience)]
}

function rowOf(indicator: Indicator): Row {
  const pricing = pricingOf(indicator.formula)
  const levels = new Map(levelsOf(indicator.formula).map((level) => [level.variant, level]))
  const periods = (indicator.nestedCaps ?? []).flatMap(({ per }) =>
    per === 'occurrence' ? [] : [per],
  )
  return {
    indicator,
    pricing,
    pooled: isPooled(pricing) ? pricing : undefined,
    expectation: expectationOf(indicator),
    levels,
    periods,
  }
}

function termsOf(indicator: Indicator, enrolment: Enrolment): Terms | undefined {
  if (indicator.off === true || !isInAudience(indicator.audience, enrolment)) return undefined
  const pricing = pricingOf(indicator.formula)
  const nested = indicator.nestedCaps ?? []
  const occurrence = nested.find(({ per }) => per === 'occurrence')
  return {
    cap: indicator.cap && amountFor(indicator.cap, enrolment),
    unit: 'value' in pricing ? amountFor(pricing.value, enrolment) : 0,
    target: pricing.kind === 'linear' ? amountFor(pricing.target, enrolment) : 0,
    perOccurrence: occurrence && amountFor(occurrence.most, enrolment),
    perPeriod: nested
      .filter(({ per }) => per !== 'occurrence')
      .map(({ most }) => amountFor(most, enrolment)),
  }
}
