import { windowStartWords } from '../../kernel/calendar-words'
import type { ModuleRule } from '../module-rule'
import type { Clocks, Provisions, Threshold } from '../provisions'
import type { HandlingRules } from '../handling'
import type { Rulebook } from '../rulebook'
import type { Sheet } from '../sheet'
import { figure } from './figures'
import {
  countingTitles,
  gradeTitles,
  handledTitles,
  handlingTitles,
  tieTitles,
  windowTitles,
  yearFromTitles,
} from './names'
import { part, type Part, type PartsOf } from './parts'

/** What the book settles beside its rows, in words. */

const points = (value: number | undefined) =>
  value === undefined ? undefined : `${figure(value)} 分`

export const headingParts: PartsOf<
  Pick<Rulebook, 'organisation' | 'version' | 'title' | 'startsWith'>
> = {
  organisation: ({ organisation }) => part('组织', organisation),
  version: ({ version }) => part('版次', version),
  title: ({ title }) => part('名称', title),
  startsWith: ({ startsWith }) => part('起始周期', windowStartWords(startsWith)),
}

export const scaleParts: PartsOf<Sheet['scale']> = {
  floor: ({ floor }) => part('总分下限', points(floor)),
  displayMax: ({ displayMax }) => part('总分显示上限', points(displayMax)),
}

export function moduleParts(rule: ModuleRule): Part[] {
  const settled =
    rule.counting === 'inProportion'
      ? part('满分', points(rule.weight))
      : [...part('起始分', points(rule.mark)), ...part('上限', points(rule.cap))]
  return [
    ...part('名称', rule.title),
    ...part('计分方式', countingTitles[rule.counting]),
    ...settled,
    ...part('考核窗口', windowTitles[rule.window]),
    ...part('年度合成', yearFromTitles[rule.yearFrom]),
  ]
}

const quotaModes = { warn: '超过时提醒', block: '不得超过', off: '不限' }

/** Every provision in words; one that the schema gets and this table lacks does not compile. */
export const provisionParts: PartsOf<Provisions> = {
  bands: ({ bands }) => [
    ...part('优秀候选线', points(bands.excellent)),
    ...part('合格线', points(bands.qualified)),
    ...part('基本合格线', points(bands.basicallyQualified)),
  ],
  quota: ({ quota }) => [
    ...part('优秀比例', `正式党员的 ${quota.numerator}/${quota.denominator}`),
    ...part('优秀名额至少', `${quota.least} 人`),
    ...part('优秀比例的约束', quotaModes[quota.mode]),
    ...part('积分相同时依次看', quota.ties?.map((tie) => tieTitles[tie]).join('、')),
  ],
  disqualifications: ({ disqualifications }) =>
    disqualifications.map(({ code, title, gradeMost }) => ({
      label: `一票否决 ${code}`,
      words: `${title}，${gradeMost === undefined ? '退出积分考核' : `等次不高于“${gradeTitles[gradeMost]}”`}`,
    })),
  clocks: ({ clocks }) =>
    clockNames.map((name) => {
      const [label, unit] = clockTitles[name]
      return { label, words: `${clocks[name]} ${unit}` }
    }),
  thresholds: ({ thresholds }) =>
    thresholds.map(({ code, title, opens, when }) => ({
      label: `触发建议 ${code}`,
      words: `${title}（${whenInWords(when)}，提出${opensTitles[opens]}建议）`,
    })),
  handling: ({ handling }) => handlingParts(handling),
}

/** How those are handled for whom the book says something. */
export function handlingParts(handling: HandlingRules | undefined): Part[] {
  return handled.flatMap((name) => {
    const said = handling?.[name]
    return part(`${handledTitles[name]}的考核`, said && handlingTitles[said])
  })
}

const handled = Object.keys(handledTitles) as (keyof HandlingRules)[]

const opensTitles = { praise: '表扬', talk: '谈话', helpPlan: '帮扶' }

function whenInWords(when: Threshold['when']): string {
  switch (when.kind) {
    case 'total': {
      const bounds = [
        ...(when.from === undefined ? [] : [`达到 ${figure(when.from)} 分`]),
        ...(when.below === undefined ? [] : [`低于 ${figure(when.below)} 分`]),
      ]
      return `${when.at === 'year' ? '全年' : '半年'}积分${bounds.join('且')}`
    }
    case 'streak':
      return `${when.indicator} 连续 ${when.months} 个月`
  }
}

const workingDays = '个工作日'
const minutes = '分钟'

const clockTitles: Record<keyof Clocks, readonly [label: string, unit: string]> = {
  declareFromDay: ['每月申报起始日', '日'],
  declareToDay: ['每月申报截止日', '日'],
  endorseWorkingDays: ['联络员初审时限', workingDays],
  amendWorkingDays: ['退回后的补充期限', workingDays],
  decideWorkingDays: ['支委会审定时限', workingDays],
  escalateWorkingDays: ['超期上报时限', workingDays],
  hearingWorkingDays: ['扣分告知后的申辩期', workingDays],
  noticeWorkingDays: ['公示期', workingDays],
  appealAfterNoticeWorkingDays: ['公示结束后的申诉期', workingDays],
  appealAcceptWorkingDays: ['申诉受理时限', workingDays],
  appealDecideWorkingDays: ['复议时限', workingDays],
  secondAppealWorkingDays: ['向上级申诉的期限', workingDays],
  signInBeforeMinutes: ['签到提前', minutes],
  signInAfterMinutes: ['签到延后', minutes],
  signOutBeforeMinutes: ['签退提前', minutes],
  signOutAfterMinutes: ['签退延后', minutes],
  lateAfterMinutes: ['迟到界线', minutes],
  codeSlotSeconds: ['签到码更换间隔', '秒'],
  codeGraceSlots: ['签到码宽限', '次'],
}

const clockNames = Object.keys(clockTitles) as (keyof Clocks)[]
