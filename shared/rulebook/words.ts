import { formatPoints, type Points } from '../kernel/points'
import { amountFor } from './audience'
import type { Enrolment } from './enrolment'
import { pricingOf } from './formula'
import type { Indicator, ModuleName } from './indicator'
import type { Rulebook } from './rulebook'

/** The words of the rulebook on screens. */

export const moduleTitles: Record<ModuleName, string> = {
  base: '基础分',
  duty: '履职分',
  bonus: '加分',
  deduction: '扣分',
}

const routeTitles: Record<Indicator['route'], string> = {
  R1: '系统记录 → 联络员核对 → 入账',
  R2: '联络员初审 → 支委会批量确认',
  R3: '联络员初审 → 支委会逐项审定',
  R4: '责任委员提出 → 告知本人申辩 → 支委会审定',
  R5: '业务数据导入 → 支委会确认',
  R6: '支委会提出 → 上级党组织核准',
}

export function routeInWords({ route }: Indicator): string {
  return routeTitles[route]
}

const windowTitles = { quarter: '每季', halfYear: '每半年', year: '全年' } as const

/** "每次 1 分，全年至多 6 分": what a row is worth to this person. */
export function ruleInWords(
  rulebook: Rulebook,
  indicator: Indicator,
  enrolment: Enrolment,
): string {
  const window = windowTitles[rulebook.modules[indicator.module].window]
  const cap = indicator.cap && brief(amountFor(indicator.cap, enrolment))
  const worth = pricingInWords(pricingOf(indicator.formula), enrolment)
  if (indicator.formula.kind === 'fullMinus') return `${window}满分 ${cap ?? '0'} 分，${worth}扣减`
  return cap === undefined ? worth : `${worth}，${window}至多 ${cap} 分`
}

function pricingInWords(pricing: ReturnType<typeof pricingOf>, enrolment: Enrolment): string {
  switch (pricing.kind) {
    case 'unit':
      return `每次 ${brief(amountFor(pricing.value, enrolment))} 分`
    case 'byVariant':
      return pricing.variants
        .map((level) => `${level.title} ${'value' in level ? brief(level.value) : ''} 分`)
        .join('、')
    case 'decided':
      return `${brief(pricing.least)}–${brief(pricing.most)} 分，由支委会审定`
    default:
      return ''
  }
}

export function variantTitle(indicator: Indicator, variant: string | undefined) {
  const pricing = pricingOf(indicator.formula)
  if (pricing.kind !== 'byVariant') return undefined
  return pricing.variants.find((one) => one.variant === variant)?.title
}

/** "1.5", "6": points inside a sentence, without needless zeros. */
function brief(points: Points): string {
  return formatPoints(points).replace(/\.?0+$/, '')
}

/** How a module counts, in a sentence. */
export function moduleInWords(rulebook: Rulebook, module: ModuleName): string {
  const rule = rulebook.modules[module]
  const window = windowTitles[rule.window]
  if (rule.counting === 'inProportion') {
    return `${window}满分 ${brief(rule.weight)} 分，按应得比例折算`
  }
  if (rule.mark !== undefined) return `${window}起始 ${brief(rule.mark)} 分，只扣不加`
  return rule.cap === undefined ? '按实际合计' : `${window}合计至多 ${brief(rule.cap)} 分`
}
