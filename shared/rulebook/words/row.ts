import type { Enrolment } from '../enrolment'
import { levelsOf, type Formula } from '../formula'
import { expectationOf, type Indicator } from '../indicator'
import type { ModuleRule } from '../module-rule'
import { moduleRuleOf, type Rulebook } from '../rulebook'
import { isWider } from '../sheet'
import { sayFor, sayForEveryone, type Say } from './figures'
import { formulaInWords } from './formula'
import {
  capSpanTitles,
  evidenceTitles,
  frequencySpanTitles,
  gradeTitles,
  routeTitles,
  sameSpanTitles,
  windowTitles,
} from './names'

export function routeInWords({ route }: Pick<Indicator, 'route'>): string {
  return routeTitles[route]
}

/** "每次 1 分，全年至多 6 分": what a row is worth to this person. */
export function ruleInWords(
  rulebook: Rulebook,
  indicator: Indicator,
  enrolment: Enrolment,
): string {
  return ruleRead(moduleRuleOf(rulebook, indicator), indicator, sayFor(enrolment))
}

/** "每次 1 分，全年至多 6 分（支部班子成员 4 分）": the row as it stands in the book. */
export function rowRuleInWords(rulebook: Rulebook, indicator: Indicator): string {
  return ruleRead(moduleRuleOf(rulebook, indicator), indicator, sayForEveryone)
}

function ruleRead(module: ModuleRule, indicator: Indicator, say: Say): string {
  const deducts = deductsPoints(indicator)
  const formula = formulaInWords(indicator.formula, {
    say,
    deducts,
    expectation: expectationOf(indicator),
  })
  return [
    formula,
    ...nestedCapsInWords(module, indicator, say),
    ...capInWords(module, indicator, say),
    ...widerCapsInWords(module, indicator, say),
  ].join('，')
}

/** Facts of the row take points away. */
export function deductsPoints({ module, formula }: { module: string; formula: Formula }): boolean {
  return module === 'deduction' || formula.kind === 'fullMinus'
}

function mostVerb(indicator: Indicator): string {
  return deductsPoints(indicator) ? '至多扣' : '至多'
}

/** "全年至多 6 分"; nothing for a row without a cap. */
export function capInWords(module: ModuleRule, indicator: Indicator, say: Say): string[] {
  if (indicator.cap === undefined) return []
  const window = windowTitles[module.window]
  const words = say.amount(indicator.cap, '分')
  if (indicator.formula.kind === 'fullMinus') return [`${window}满分 ${words}`]
  return [`${window}${mostVerb(indicator)} ${words}`]
}

/** "每次至多 2 分", "每季度至多 3 分": the caps within the window, the shortest first. */
export function nestedCapsInWords(module: ModuleRule, indicator: Indicator, say: Say) {
  return (indicator.nestedCaps ?? [])
    .filter((cap) => !isWider(cap, module))
    .map(({ per, most }) => `${capSpanTitles[per]}${mostVerb(indicator)} ${say.amount(most, '分')}`)
}

/** "全年合计至多 8 分": the caps over several windows, the shortest first. */
export function widerCapsInWords(module: ModuleRule, indicator: Indicator, say: Say) {
  return (indicator.nestedCaps ?? [])
    .filter((cap) => isWider(cap, module))
    .map(
      ({ per, most }) =>
        `${capSpanTitles[per]}合计${mostVerb(indicator)} ${say.amount(most, '分')}`,
    )
}

/** "同一事项（achievement）只计一次，就高计" */
export function groupInWords({ group }: Indicator): string | undefined {
  if (group === undefined) return undefined
  return `“${group.name}”内同一事项只计一次，${group.keep === 'best' ? '就高' : '就重'}`
}

/** What the facts of a row do beyond their points, a sentence each. */
export function effectsInWords({
  formula,
  effects,
}: Pick<Indicator, 'formula' | 'effects'>): string[] {
  const { zeroes = [], capsGrade, overflowsInto } = effects ?? {}
  const having = (variants: readonly string[] | undefined) =>
    variants === undefined ? '' : `属“${variantTitles(formula, variants)}”的，`
  return [
    ...zeroes.map(
      ({ indicators, per, variants }) =>
        `${having(variants)}${sameSpanTitles[per]} ${indicators.join('、')} 计 0 分`,
    ),
    ...(capsGrade === undefined
      ? []
      : [`${having(capsGrade.variants)}当年等次不高于“${gradeTitles[capsGrade.most]}”`]),
    ...(overflowsInto === undefined ? [] : [`超出上限的部分计入 ${overflowsInto}`]),
  ]
}

function variantTitles(formula: Formula, variants: readonly string[]): string {
  const levels = levelsOf(formula)
  return variants
    .map((variant) => levels.find((level) => level.variant === variant)?.title ?? variant)
    .join('、')
}

/** "每月 1 次"; nothing where the book gives only its words. */
export function frequencyInWords({ times, per }: NonNullable<Indicator['frequency']>) {
  if (times === undefined && per === undefined) return undefined
  const span = per === undefined ? '' : frequencySpanTitles[per]
  return `${span}${times === undefined ? '' : `${span && ' '}${times} 次`}`
}

export function evidenceKindsInWords({ kinds }: Indicator['evidence']): string | undefined {
  if (kinds === undefined) return undefined
  return kinds.length === 0 ? '不要求' : kinds.map((kind) => evidenceTitles[kind]).join('、')
}

export function variantTitle(indicator: Indicator, variant: string | undefined) {
  return levelsOf(indicator.formula).find((one) => one.variant === variant)?.title
}
