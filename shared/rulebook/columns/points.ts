import { amountOfLevel, pricingOf, type Level, type RangeByAudience } from '../formula'
import type { Grade } from '../grade'
import type { ModuleRule } from '../module-rule'
import { periodOf, signOf, type RowInBook } from './row'
import {
  amountByAudience,
  amountWithExceptions,
  figure,
  periodWords,
  rangeWithExceptions,
} from './words'

/** What one is worth, or takes: "1.5", "公司级 2 / 省部级 8", "−2～−5", with what else it does. */
export function pointsColumn(row: RowInBook): string {
  return worth(row) + consequences(row)
}

function worth(row: RowInBook): string {
  const { cap, formula } = row.indicator
  const pricing = pricingOf(formula)
  const sign = signOf(row)
  const period = periodOf(row)
  const per = period === undefined ? '' : `/${periodWords[period]}`
  const full = cap === undefined ? '' : amountByAudience(cap)
  switch (pricing.kind) {
    case 'unit':
    case 'allOf':
    case 'excess':
      return amountWithExceptions(pricing.value, sign, per)
    case 'byVariant':
      return pricing.variants.map((level) => levelWords(level, sign)).join(' / ')
    case 'decided':
      return range(pricing, sign)
    case 'quantity':
      return amountWithExceptions(pricing.value, sign, `/${pricing.measure}`)
    case 'linear':
      return `${full} × ${pricing.measure} ÷ ${windowWords[row.rule.window]}${pricing.measure}`
    case 'rate':
      return `${full} × 实到 ÷ 应到`
    case 'bands':
      return pricing.steps
        .map(({ from, points }) => `满 ${figure(from)} ${pricing.measure} ${sign}${figure(points)}`)
        .join(' / ')
  }
}

const windowWords: Record<ModuleRule['window'], string> = {
  quarter: '季度',
  halfYear: '半年',
  year: '年度',
}

function levelWords(level: Level, sign: string): string {
  const worth =
    'least' in level ? range(level, sign) : amountWithExceptions(amountOfLevel(level), sign)
  return `${level.title} ${worth}`
}

function range(by: RangeByAudience, sign: string): string {
  const to = sign === '' ? '–' : '～'
  return rangeWithExceptions(by, ({ least, most }) => {
    return `${sign}${figure(least)}${to}${sign}${figure(most)}`
  })
}

const gradeLimits: Record<Grade, string> = {
  excellent: '不限等次',
  qualified: '不得优秀',
  basicallyQualified: '不高于基本合格',
  unqualified: '不合格',
}

/** What the facts of some levels take of other rows, of the grade, and what their streak opens. */
function consequences({ book, indicator }: RowInBook): string {
  const { zeroes = [], capsGrade } = indicator.effects ?? {}
  const taken = zeroes
    .filter(({ variants }) => variants !== undefined)
    .map(({ indicators, per }) => `，且当${periodWords[per]} ${indicators.join('、')} 计 0`)
  const limits = capsGrade === undefined ? [] : [` + 当年${gradeLimits[capsGrade.most]}`]
  const streaks = book.thresholds.flatMap(({ opens, when }) =>
    when.kind === 'streak' && when.indicator === indicator.code
      ? [`; 连续 ${when.months} 月${proposals[opens]}`]
      : [],
  )
  return [...taken, ...limits, ...streaks].join('')
}

const proposals = { praise: '表扬', talk: '预警谈话', helpPlan: '帮扶' } as const
