import type { Points } from '../kernel/points'
import { amountFor, isInAudience, type Audience } from './audience'
import type { Enrolment } from './enrolment'
import {
  isPooled,
  amountOfLevel,
  audiencesOfWorth,
  levelsOf,
  pricingOf,
  rangeIn,
  type FactFormula,
  type Level,
  type PointsRange,
  type PooledFormula,
} from './formula'
import { expectationOf, type Expectation, type Indicator } from './indicator'
import type { ModuleRule } from './module-rule'
import { isWider, type Sheet } from './sheet'

/** A fixed value, or points that a body decides within a range; in hundredths. */
export type Worth = { readonly value: Points } | Readonly<PointsRange>

/** What a row means to one enrolment. */
export interface Terms {
  /** Hundredths in a window of the module; the full mark of a full-minus row. */
  readonly cap: Points | undefined
  /** Hundredths for one, or for one period; 0 for kinds without a fixed value. */
  readonly unit: Points
  /** What the levels of a row that has such are worth, by their names. */
  readonly levels: ReadonlyMap<string, Worth>
  /** Between which points a body decides in a row without levels; else 0 to 0. */
  readonly range: PointsRange
  /** Hundredths of the measure that earn the whole cap of a linear row; else 0. */
  readonly target: number
  /** The most that one fact counts; absent where nothing limits it. */
  readonly perOccurrence: Points | undefined
  /** Caps of the periods within the window, in the order of the row's `periods`. */
  readonly perPeriod: readonly Points[]
  /** Caps over several windows, in the order of the row's `wider`. */
  readonly perWider: readonly Points[]
}

export interface Row {
  readonly indicator: Indicator
  readonly pricing: FactFormula | PooledFormula
  readonly pooled: PooledFormula | undefined
  readonly expectation: Expectation | undefined
  /** The periods with a cap of their own, the shortest first. */
  readonly periods: readonly ('month' | 'quarter' | 'halfYear' | 'year')[]
  /** The periods of several windows with a cap of their own, the shortest first. */
  readonly wider: readonly ('month' | 'quarter' | 'halfYear' | 'year')[]
  /** What the row means to an enrolment; `undefined` where it does not apply. */
  readonly termsFor: (enrolment: Enrolment) => Terms | undefined
}

/** A sheet laid out for looking up: rows by position, terms by enrolment. */
export interface CompiledSheet {
  readonly sheet: Sheet
  readonly rows: readonly Row[]
  readonly positions: ReadonlyMap<string, number>
  /** The terms of each row for an enrolment, by position; `undefined` where it does not apply. */
  readonly termsFor: (enrolment: Enrolment) => readonly (Terms | undefined)[]
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
  const rows = sheet.indicators.map((row) => rowOf(row, sheet.modules[row.module]))
  const audiences = sheet.indicators.flatMap(audiencesOf)
  const termsFor = kept(wordsAskedBy(audiences), (enrolment) =>
    rows.map((row) => row.termsFor(enrolment)),
  )
  const positions = new Map(sheet.indicators.map(({ code }, position) => [code, position]))
  return { sheet, rows, positions, termsFor }
}

type Word = 'office' | 'department' | 'post' | 'standing'
const words: readonly Word[] = ['office', 'department', 'post', 'standing']
const wordsMax = 4096

/** The words of an enrolment that at least one of the audiences asks for. */
function wordsAskedBy(audiences: readonly Audience[]): Word[] {
  return words.filter((word) => audiences.some((audience) => audience[word] !== undefined))
}

/** Made once for each enrolment that differs in one of the words, or in being scored. */
function kept<Made>(
  asked: readonly Word[],
  make: (enrolment: Enrolment) => Made,
): (enrolment: Enrolment) => Made {
  const numbered = asked.map((word) => ({ word, numbers: new Map<string, number>() }))
  const known = new Map<number, Made>()
  return (enrolment) => {
    let key = enrolment.scored ? 1 : 0
    for (const { word, numbers } of numbered)
      key = key * wordsMax + numberOf(enrolment[word], numbers)
    let made = known.get(key)
    if (made === undefined) {
      made = make(enrolment)
      known.set(key, made)
    }
    return made
  }
}

function numberOf(said: string, numbers: Map<string, number>): number {
  let number = numbers.get(said)
  if (number === undefined) {
    number = numbers.size
    if (number === wordsMax) throw new Error(`More than ${wordsMax} words in one place`)
    numbers.set(said, number)
  }
  return number
}

/** Every audience that a row names: its own, and those of its amounts. */
function audiencesOf({ audience, formula, cap, nestedCaps = [] }: Indicator): Audience[] {
  const caps = [cap, ...nestedCaps.map(({ most }) => most)]
  const exceptions = caps.flatMap((amount) => amount?.except ?? [])
  return [audience, ...audiencesOfWorth(formula), ...exceptions.map((one) => one.audience)]
}

function rowOf(indicator: Indicator, rule: ModuleRule): Row {
  const pricing = pricingOf(indicator.formula)
  const nested = capsOf(indicator, rule)
  return {
    indicator,
    pricing,
    pooled: isPooled(pricing) ? pricing : undefined,
    expectation: expectationOf(indicator),
    periods: nested.within.map(({ per }) => per),
    wider: nested.wider.map(({ per }) => per),
    termsFor: termsByWords(indicator, nested),
  }
}

/** The caps of periods, within the window and over several of them, the shortest first. */
function capsOf({ nestedCaps = [] }: Indicator, rule: ModuleRule) {
  const ofPeriods = nestedCaps.flatMap(({ per, most }) =>
    per === 'occurrence' ? [] : [{ per, most }],
  )
  return {
    within: ofPeriods.filter((cap) => !isWider(cap, rule)),
    wider: ofPeriods.filter((cap) => isWider(cap, rule)),
  }
}

type Nested = ReturnType<typeof capsOf>

/** A row that asks for no word means the same to everyone who is scored: nothing to look up. */
function termsByWords(indicator: Indicator, nested: Nested): Row['termsFor'] {
  const asked = wordsAskedBy(audiencesOf(indicator))
  const termsFor = (enrolment: Enrolment) => termsOf(indicator, nested, enrolment)
  if (asked.length > 0) return kept(asked, termsFor)
  let terms: Terms | undefined
  return (enrolment) => {
    if (!enrolment.scored) return undefined
    return (terms ??= termsFor(enrolment))
  }
}

function termsOf(
  indicator: Indicator,
  { within, wider }: Nested,
  enrolment: Enrolment,
): Terms | undefined {
  if (indicator.off === true || !isInAudience(indicator.audience, enrolment)) return undefined
  const pricing = pricingOf(indicator.formula)
  const occurrence = indicator.nestedCaps?.find(({ per }) => per === 'occurrence')
  return {
    cap: indicator.cap && amountFor(indicator.cap, enrolment),
    unit: 'value' in pricing ? amountFor(pricing.value, enrolment) : 0,
    levels: levelsFor(indicator, enrolment),
    range: pricing.kind === 'decided' ? rangeIn(pricing, enrolment) : nothing,
    target: pricing.kind === 'linear' ? amountFor(pricing.target, enrolment) : 0,
    perOccurrence: occurrence && amountFor(occurrence.most, enrolment),
    perPeriod: within.map(({ most }) => amountFor(most, enrolment)),
    perWider: wider.map(({ most }) => amountFor(most, enrolment)),
  }
}

const nothing: PointsRange = { least: 0, most: 0 }

const noLevels: Terms['levels'] = new Map()

function levelsFor({ formula }: Indicator, enrolment: Enrolment): Terms['levels'] {
  const levels = levelsOf(formula)
  if (levels.length === 0) return noLevels
  return new Map(levels.map((level) => [level.variant, worthFor(level, enrolment)]))
}

function worthFor(level: Level, enrolment: Enrolment): Worth {
  return 'value' in level
    ? { value: amountFor(amountOfLevel(level), enrolment) }
    : rangeIn(level, enrolment)
}
