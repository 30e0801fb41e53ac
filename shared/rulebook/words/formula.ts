import { amountOfLevel, type Formula, type Level, type Pricing } from '../formula'
import type { Expectation } from '../indicator'
import { figure, type Say } from './figures'
import { periodTitles } from './names'

/** What a formula is read with: whose amounts, and what the row is. */
export interface Reading {
  say: Say
  /** Facts of the row take points away. */
  deducts: boolean
  expectation?: Expectation | undefined
}

/** "每次 1 分": what a row is worth, before its caps. Every kind of the closed list. */
export function formulaInWords(formula: Formula, reading: Reading): string {
  const { say } = reading
  const verb = reading.deducts ? '扣 ' : '计 '
  switch (formula.kind) {
    case 'unit':
    case 'byVariant':
    case 'decided':
      return pricingInWords(formula, reading)
    case 'quantity':
      return `每 1 ${formula.measure}${verb}${say.amount(formula.value, '分')}`
    case 'linear':
      return `按${formula.measure}计，达到 ${say.amount(formula.target, formula.measure)}得满分，不足的按比例`
    case 'rate':
      return '按实到 ÷ 应到的比例计分，全勤得满分'
    case 'allOf':
      return `${periodTitles[formula.per]}内${eachOf[formula.of]}都达标，${verb}${say.amount(formula.value, '分')}`
    case 'excess':
      return `${periodTitles[formula.per]}超过 ${formula.allowance} 次的部分，每次${verb}${say.amount(formula.value, '分')}`
    case 'bands':
      return `按${formula.measure}合计分档：${stepsInWords(formula.steps, verb)}`
    case 'fullMinus':
      return `从满分起，${pricingInWords(formula.deduct, { ...reading, deducts: true })}，扣完为止`
  }
}

const eachOf = { month: '每个月', quarter: '每个季度' }

const occasions: Record<Expectation | 'none', string> = {
  none: '每次',
  attendance: '每参加一次',
  month: '每月达标',
  quarter: '每季度达标',
  halfYear: '每半年达标',
}

function pricingInWords(pricing: Pricing, { say, deducts, expectation }: Reading): string {
  const verb = deducts ? '扣 ' : ' '
  switch (pricing.kind) {
    case 'unit':
      return `${occasions[expectation ?? 'none']}${verb}${say.amount(pricing.value, '分')}`
    case 'byVariant':
      return pricing.variants
        .map((level) => `${level.title} ${deducts ? '扣 ' : ''}${levelWorth(level, say)}`)
        .join('；')
    case 'decided':
      return `每次在 ${say.range(pricing)}内审定${deducts ? '扣分' : ''}`
  }
}

/** "8 分", "3–5 分内审定" */
function levelWorth(level: Level, say: Say): string {
  return 'value' in level ? say.amount(amountOfLevel(level), '分') : `${say.range(level)}内审定`
}

function stepsInWords(steps: readonly { from: number; points: number }[], verb: string): string {
  return steps
    .map(({ from, points }) => `满 ${figure(from)} ${verb}${figure(points)} 分`)
    .join('；')
}
