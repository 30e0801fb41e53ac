import type { Points } from '../kernel/points'
import { amountFor } from './audience'
import type { Enrolment } from './enrolment'
import { itemsWith } from './everyday-words'
import { levelsOf } from './formula'
import { expectationOf, type Indicator, type ModuleName } from './indicator'
import { monthsOfWindow, type ModuleRule } from './module-rule'
import { applicableIndicators, moduleRuleOf, type Rulebook } from './rulebook'
import { monthsPerYear } from './windows'
import { nestedCapsInWords, routeInWords, ruleInWords, sayFor } from './words'

/** How points of a row come about. */
export type EarningWay = 'declared' | 'recorded' | 'imported' | 'proposed'

/** A row by which a subject can earn. Points in hundredths. */
export interface Earnable {
  indicator: Indicator
  /** "每次 1 分，全年至多 6 分", for this person. */
  rule: string
  way: EarningWay
  /** "联络员初审 → 支委会逐项审定": who decides. */
  decided: string
  /** What is left this year under the row's own cap; absent where it has none. */
  left?: Points
  /** What is left under the cap of its module; absent where the module has none. */
  leftInModule?: Points
  /** Caps within the window, "每季度至多 3 分": what is left of them depends on the day. */
  within: string[]
}

/** What is needed of a score that was derived through December. Points in hundredths. */
export interface EarnedSoFar {
  indicators: readonly { code: string; earned: Points; attainable: Points; cap?: Points }[]
  modules?: Partial<Record<ModuleName, { points: Points }>>
}

/**
 * How a subject can still earn: the rows of its own audience that add points and are not full,
 * those that it declares itself first, then by what is still to be had. 依据: PRODUCT, The rulebook.
 */
export function earnableRows(
  rulebook: Rulebook,
  enrolment: Enrolment,
  score?: EarnedSoFar,
): Earnable[] {
  return applicableIndicators(rulebook, enrolment)
    .filter(({ module, formula }) => module !== 'deduction' && formula.kind !== 'fullMinus')
    .map((indicator) => earnable(rulebook, enrolment, indicator, score))
    .filter((row) => useOf(row) > 0)
    .sort((one, other) => rankOf(one) - rankOf(other) || byUse(one, other))
}

/** The rows that words are about, by title, levels, clause and evidence, as people say it. */
export function searchEarnable(words: string, rows: readonly Earnable[]): Earnable[] {
  return itemsWith(words, rows, ({ indicator }) => ({
    title: indicator.title,
    keywords: [indicator.code],
    rest: [
      ...levelsOf(indicator.formula).map(({ title }) => title),
      indicator.clause,
      indicator.evidence.asked,
    ],
  }))
}

function earnable(
  rulebook: Rulebook,
  enrolment: Enrolment,
  indicator: Indicator,
  score: EarnedSoFar | undefined,
): Earnable {
  const rule = moduleRuleOf(rulebook, indicator)
  const left = leftUnderCap(indicator, rule, enrolment, score)
  const leftInModule = leftUnderModule(indicator.module, rule, score)
  return {
    indicator,
    rule: ruleInWords(rulebook, indicator, enrolment),
    way: wayOf(indicator),
    decided: routeInWords(indicator),
    within: nestedCapsInWords(indicator, sayFor(enrolment)),
    ...(left !== undefined && { left }),
    ...(leftInModule !== undefined && { leftInModule }),
  }
}

function wayOf({ declarable, route }: Indicator): EarningWay {
  if (declarable) return 'declared'
  switch (route) {
    case 'R1':
    case 'R2':
    case 'R3':
      return 'recorded'
    case 'R5':
      return 'imported'
    case 'R4':
    case 'R6':
      return 'proposed'
  }
}

/**
 * Where nothing is expected, what time makes attainable by December less what is earned. Rows with
 * expectations have attainable only what was expected so far, so there it is the cap of the year.
 */
function leftUnderCap(
  indicator: Indicator,
  rule: ModuleRule,
  enrolment: Enrolment,
  score: EarnedSoFar | undefined,
): Points | undefined {
  if (indicator.cap === undefined) return undefined
  const row = score?.indicators.find(({ code }) => code === indicator.code)
  const ofWindow = row?.cap ?? amountFor(indicator.cap, enrolment)
  const ofYear = ofWindow * (rule.yearFrom === 'sum' ? windowsPerYear(rule) : 1)
  if (row === undefined) return ofYear
  const most = expectationOf(indicator) === undefined ? row.attainable : ofYear
  return Math.max(0, most - row.earned)
}

/** A module in proportion has no cap of its own: its rows compete with nothing. */
function leftUnderModule(
  module: ModuleName,
  rule: ModuleRule,
  score: EarnedSoFar | undefined,
): Points | undefined {
  if (rule.counting === 'inProportion' || rule.cap === undefined) return undefined
  const ofYear = rule.cap * (rule.yearFrom === 'sum' ? windowsPerYear(rule) : 1)
  return Math.max(0, ofYear - (score?.modules?.[module]?.points ?? 0))
}

function windowsPerYear(rule: ModuleRule): number {
  return monthsPerYear / monthsOfWindow(rule)
}

/** What is still to be had: endless where nothing limits it. */
function useOf({ left = Infinity, leftInModule = Infinity }: Earnable): number {
  return Math.min(left, leftInModule)
}

/** The more first; two endless ones stay in the order of the book. */
function byUse(one: Earnable, other: Earnable): number {
  const [mine, others] = [useOf(one), useOf(other)]
  return mine === others ? 0 : others - mine
}

function rankOf({ way }: Earnable): number {
  return way === 'declared' ? 0 : 1
}
