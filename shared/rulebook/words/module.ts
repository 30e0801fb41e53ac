import type { ModuleName } from '../indicator'
import type { ModuleRule } from '../module-rule'
import type { Rulebook } from '../rulebook'
import { figure } from './figures'
import { countingTitles, moduleTitles, windowTitles } from './names'

/** What the book calls a module. */
export function moduleTitleOf({ title }: ModuleRule, module: ModuleName): string {
  return title ?? moduleTitles[module]
}

/** How a module of the members' sheet counts, in a sentence. */
export function moduleInWords(rulebook: Pick<Rulebook, 'modules'>, module: ModuleName): string {
  return moduleRuleInWords(rulebook.modules[module])
}

/** "每半年起始 40 分，只扣不加", "全年满分 60 分，按应得比例折算" */
export function moduleRuleInWords(rule: ModuleRule): string {
  const window = windowTitles[rule.window]
  const year =
    rule.yearFrom === 'mean' ? '，全年取平均' : rule.yearFrom === 'sum' ? '，全年取合计' : ''
  if (rule.counting === 'inProportion') {
    return `${window}满分 ${figure(rule.weight)} 分，${countingTitles.inProportion}${year}`
  }
  if (rule.mark !== undefined) return `${window}起始 ${figure(rule.mark)} 分，只扣不加${year}`
  const sum =
    rule.cap === undefined ? countingTitles.asEarned : `${window}合计至多 ${figure(rule.cap)} 分`
  return `${sum}${year}`
}
