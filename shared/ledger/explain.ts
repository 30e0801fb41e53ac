import { formatPoints, type Points } from '../kernel/points'
import { expectationOf, type Indicator } from '../rulebook/indicator'
import type { ModuleRule } from '../rulebook/module-rule'
import { findIndicator, moduleRuleOf, type Rulebook } from '../rulebook/rulebook'
import {
  capSpanTitles,
  deductsPoints,
  figure,
  formulaInWords,
  sayForEveryone,
  widerCapsInWords,
  windowTitles,
} from '../rulebook/words'
import type { AttributionReason } from './attribute'
import type { IndicatorScore, Reason, Score } from './score'

/** A row in words, for the screen that opens a number. */
export interface Explanation {
  /** Formula, cap and what came of them, in one sentence. */
  sentence: string
  formula: string
  cap: string
  /** The clause of the rulebook, word for word. */
  clause: string
  version: string
}

/**
 * Says a row of a score in Chinese, made from its structured reasons only when asked. Throws for a
 * code that the rulebook or the score lacks. 依据: PRODUCT, Explained, traceable, verifiable.
 */
export function explainIndicator(rulebook: Rulebook, score: Score, code: string): Explanation {
  const indicator = findIndicator(rulebook, code)
  const row = score.indicators.find((candidate) => candidate.code === code)
  if (indicator === undefined || row === undefined) throw new Error(`There is no row ${code}`)
  const rule = moduleRuleOf(rulebook, indicator)
  const formula = formulaInWords(indicator.formula, {
    say: sayForEveryone,
    deducts: deductsPoints(indicator),
    expectation: expectationOf(indicator),
  })
  const own = capInWords(indicator, row, rule)
  const wider = widerCapsInWords(rule, indicator, sayForEveryone)
  const cap =
    row.cap === undefined && wider.length > 0 ? wider.join('，') : [own, ...wider].join('，')
  const rules = [formula, ...(cap === '' ? [] : [cap])].join('，')
  const sentence = `${rules}；${row.why.map((reason) => inWords(reason, row, rule)).join('，')}`
  return { sentence, formula, cap, clause: indicator.clause, version: score.rulebookVersion }
}

/** The subject's own cap, weighted by months. */
function capInWords(
  { formula, module }: Indicator,
  { cap }: IndicatorScore,
  rule: ModuleRule,
): string {
  if (formula.kind === 'fullMinus') return `${windowTitles[rule.window]}满分 ${figure(cap ?? 0)} 分`
  if (cap === undefined) return '不设上限'
  const most = module === 'deduction' ? '至多扣' : '至多'
  return `${windowTitles[rule.window]}${most} ${figure(cap)} 分`
}

function inWords(reason: Reason, row: IndicatorScore, rule: ModuleRule): string {
  switch (reason.kind) {
    case 'off':
      return '本项未启用，不计分'
    case 'notScored':
      return '截至目前未列入考核'
    case 'notInAudience':
      return '本项不适用于本人的职务或岗位'
    case 'groupLesser':
      return `同一事项只计一次，少计 ${formatPoints(reason.cut)}`
    case 'zeroed':
      return `因 ${reason.by} 的记录，当期不计分，少计 ${formatPoints(reason.cut)}`
    case 'periodCapFull':
      return `${capSpanTitles[reason.per]}的上限已满，少计 ${formatPoints(reason.cut)}`
    case 'widerCapFull':
      return `${capSpanTitles[reason.per]}合计的上限已满，少计 ${formatPoints(reason.cut)}`
    case 'overflow':
      return `上限已满，超出的 ${formatPoints(reason.points)} 转入 ${reason.into}`
    case 'inflow':
      return `其中 ${formatPoints(reason.points)} 由其他项转入`
    case 'capFull':
      return `上限已满，超出的 ${formatPoints(reason.cut)} 不再计分`
    case 'beyondAttainable':
      return `截至目前应得 ${formatPoints(reason.attainable)}，超出的 ${formatPoints(reason.cut)} 暂不计分`
    case 'deducted':
      return `已扣 ${formatPoints(reason.points)}`
    case 'missed':
      return `缺 ${reason.times} 次`
    case 'notDueYet':
      return '本期尚未到期，暂无应得'
    case 'nothingExpected':
      return '没有应到场次，本项不计应得，不影响得分'
    case 'nothingRecorded':
      return '暂无记录'
    case 'nothingDeducted':
      return '未扣分'
    case 'counted':
      return countedInWords(row, rule)
  }
}

function countedInWords(
  { earned, attainable, cap, module, why }: IndicatorScore,
  rule: ModuleRule,
) {
  const verb = module === 'deduction' ? '已扣' : '已得'
  const ratio = rule.counting === 'inProportion' ? `，应得 ${formatPoints(attainable)}` : ''
  const isCut = why.some(({ kind }) => kind === 'capFull' || kind === 'beyondAttainable')
  if (cap === undefined || isCut) return `${verb} ${formatPoints(earned)}${ratio}`
  return `${verb} ${formatPoints(earned)}${ratio}，${earned >= cap ? '上限已满' : '上限未满'}`
}

const attributionInWords: Record<AttributionReason, string> = {
  counted: '已计分',
  pooled: '与同期记录合并计分',
  capFull: '本项上限已满，超出部分不再计分',
  overflow: '本项上限已满，超出部分转入另一项',
  zeroed: '因当期另有扣分记录，本项当期不计分',
  beyondAttainable: '超过截至目前的应得，超出部分暂不计分',
  moduleCapFull: '本模块上限已满，超出部分不再计分',
  groupLesser: '同一事项已按另一条计分，本条不重复计',
  missed: '应到未到',
  reversed: '已冲正',
  reversal: '冲正分录',
  notApplicable: '所属月份不适用本项',
  later: '所属月份尚未结账',
  unpriced: '现行细则没有此项或此档次，不计分',
}

/** Why one entry counts what it counts; "上限已满，本次不再计分" where nothing of it does. */
export function explainAttribution(why: AttributionReason, points: Points): string {
  return why === 'capFull' && points === 0 ? '上限已满，本次不再计分' : attributionInWords[why]
}

/** What of a module's mark stands in no row of the book, in words; nothing where all of it does. */
export function explainUnlisted(mark: Points | undefined, rows: readonly Points[]) {
  const listed = rows.reduce((total, attainable) => total + attainable, 0)
  if (mark === undefined || listed >= mark) return undefined
  const rest = formatPoints(mark - listed)
  return `下面各条共 ${formatPoints(listed)} 分；其余 ${rest} 分在本支部细则里没有扣分的条款，不扣`
}
