import { monthNumberOf } from '../kernel/calendar'
import { figure, formatPoints, type Points } from '../kernel/points'
import { monthsOfWindow, type ModuleRule } from '../rulebook/module-rule'
import type { ModuleName } from '../rulebook/indicator'
import type { Rulebook } from '../rulebook/rulebook'
import type { Score } from './score'

/**
 * What became of the rows of a member's module, in words: the proportion with its arithmetic, or
 * what the module's cap cut; nothing where the module is the sum of what is seen.
 * 依据: SCORING, Modules.
 */
export function explainModule(
  { modules: rules }: Pick<Rulebook, 'modules'>,
  { through, modules }: Pick<Score, 'through' | 'modules'>,
  name: ModuleName,
): string | undefined {
  const [rule, { points, earned, attainable, cut }] = [rules[name], modules[name]]
  switch (rule.counting) {
    case 'inProportion':
      return inProportion(rule, { points, earned, attainable }, monthNumberOf(through))
    case 'asEarned':
      return cut > 0 ? `合计上限已满，超出的 ${formatPoints(cut)} 不再计分` : undefined
  }
}

/** Windows shorter than the year are converted each by itself, so that no one line says it all. */
function inProportion(
  rule: ModuleRule & { counting: 'inProportion' },
  { points, earned, attainable }: { points: Points; earned: Points; attainable: Points },
  months: number,
): string {
  if (attainable === 0) return '截至目前没有应得的项目，暂不计分'
  const ratio = `${formatPoints(earned)} ÷ ${formatPoints(attainable)}`
  const window = monthsOfWindow(rule)
  if (window < 12) return `各项已得 ÷ 应得为 ${ratio}，按段折算后 ${formatPoints(points)}`
  const passed = months === window ? '' : ` × ${months}/${window}（月数）`
  return `${figure(rule.weight)}${passed} × ${ratio}（已得 ÷ 应得）= ${formatPoints(points)}`
}
