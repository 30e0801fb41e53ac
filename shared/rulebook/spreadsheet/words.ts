import { trimmed, type Fault } from './cell'
import * as names from '../words/names'
import type { Clocks } from '../provisions'
import { narrow } from './text'

/** A closed list in Chinese: what stands in the drop-down, and what it means. */
export interface Words<Value extends string> {
  readonly all: readonly string[]
  write: (value: Value) => string
  /** `undefined` for what is no word of the list. */
  find: (text: string) => Value | undefined
  read: (text: string, fault: Fault) => Value | undefined
  /** The word with which a text begins, and what stands behind it. */
  begin: (text: string) => { value: Value; rest: string } | undefined
}

export function wordsOf<Value extends string>(
  titles: Readonly<Record<Value, string>>,
  /** What people write as well; it is never written out. */
  aliases: Readonly<Record<string, NoInfer<Value>>> = {},
) {
  const entries = Object.entries(titles) as [Value, string][]
  const known = new Map<string, Value>([
    ...Object.entries(aliases),
    ...entries.map(([value, title]): [string, Value] => [compact(title), value]),
  ])
  const all = Object.values<string>(titles)
  const find = (text: string) => known.get(compact(text))
  const words: Words<Value> = {
    all,
    write: (value) => titles[value],
    find,
    read: (text, fault) => {
      const value = find(text)
      if (value === undefined) {
        const what = text === '' ? '没有填写' : `不认识“${text}”`
        fault(`${what}。请从这些里面选一个：${all.join('、')}`)
      }
      return value
    },
    begin: (text) => {
      for (const [value, title] of entries) {
        const start = [title, title.replace('季度', '季')].find((one) => text.startsWith(one))
        if (start !== undefined) return { value, rest: trimmed(text.slice(start.length)) }
      }
      return undefined
    },
  }
  return words
}

/** 季 and 季度 are the same, and so are widths. */
function compact(text: string): string {
  return narrow(text).replaceAll('季度', '季')
}

export const modules = wordsOf(names.moduleTitles)

export const kinds = wordsOf({
  unit: '按次',
  byVariant: '按档次',
  decided: '审定',
  quantity: '按数量',
  linear: '按目标完成',
  rate: '按到会率',
  allOf: '各期都做到',
  excess: '超次',
  bands: '累计分段',
  fullMinusUnit: '满分扣减·按次',
  fullMinusByVariant: '满分扣减·按档次',
  fullMinusDecided: '满分扣减·审定',
})

export const periods = wordsOf(names.periodTitles)

export const capSpans = wordsOf(names.capSpanTitles)

/** The spans of `allOf`: a longer one, in every part of which the row is met. */
export const spansOfParts = wordsOf({
  'month/quarter': '每季度（逐月）',
  'month/halfYear': '每半年（逐月）',
  'quarter/halfYear': '每半年（逐季度）',
})

export const expectations = wordsOf(names.expectationTitles)

export const activities = wordsOf(names.activityTitles)

export const keeps = wordsOf({ best: '就高', worst: '就重' })

export const zeroSpans = wordsOf(names.sameSpanTitles)

export const gradeWords = wordsOf(names.gradeTitles)

/** With the letter and digit by which people call them. */
export const routes = wordsOf({
  R1: `R1 ${names.routeTitles.R1}`,
  R2: `R2 ${names.routeTitles.R2}`,
  R3: `R3 ${names.routeTitles.R3}`,
  R4: `R4 ${names.routeTitles.R4}`,
  R5: `R5 ${names.routeTitles.R5}`,
  R6: `R6 ${names.routeTitles.R6}`,
})

export const frequencySpans = wordsOf(names.frequencySpanTitles)

export const evidenceWords = wordsOf(names.evidenceTitles, { 记录: 'record' })

export const rewardWords = wordsOf(names.rewardTitles)

export const yesNo = wordsOf({ yes: '是', no: '否' })

export const subjects = wordsOf({ member: '党员', branch: '支部' })
export const countings = wordsOf(names.countingTitles)

export const windows = wordsOf(names.windowTitles)

export const yearForms = wordsOf(names.yearFromTitles)

export const quotaModes = wordsOf({ warn: '提醒', block: '不能超过', off: '不限' })
export const ties = wordsOf(names.tieTitles)

export const handlings = {
  scored: wordsOf({
    graded: names.handlingTitles.graded,
    ungraded: names.handlingTitles.ungraded,
  }),
  unscored: wordsOf({
    honoursOnly: names.handlingTitles.honoursOnly,
    notScored: names.handlingTitles.notScored,
  }),
}

export const openings = wordsOf({ praise: '表扬建议', talk: '谈心谈话', helpPlan: '帮扶计划' })

const day = { unit: '个工作日', least: 0, most: 366 }
const minute = { unit: '分钟', least: 0, most: 24 * 60 }
const dayOfMonth = { unit: '日', least: 1, most: 28 }

/** Each term: what it is called, in what it is counted, and its limits. */
export const clockItems: Record<
  keyof Clocks,
  { item: string; unit: string; least: number; most: number }
> = {
  declareFromDay: { item: '每月申报开始日', ...dayOfMonth },
  declareToDay: { item: '每月申报截止日', ...dayOfMonth },
  endorseWorkingDays: { item: '联络员初审时限', ...day },
  amendWorkingDays: { item: '退回后补充时限', ...day },
  decideWorkingDays: { item: '支委会审定时限', ...day },
  escalateWorkingDays: { item: '转上级办理时限', ...day },
  hearingWorkingDays: { item: '申辩时限', ...day },
  noticeWorkingDays: { item: '公示期', ...day },
  appealAfterNoticeWorkingDays: { item: '公示后申诉期', ...day },
  appealAcceptWorkingDays: { item: '申诉受理时限', ...day },
  appealDecideWorkingDays: { item: '申诉复议时限', ...day },
  secondAppealWorkingDays: { item: '向上级申诉时限', ...day },
  signInBeforeMinutes: { item: '签到提前', ...minute },
  signInAfterMinutes: { item: '签到延后', ...minute },
  signOutBeforeMinutes: { item: '签退提前', ...minute },
  signOutAfterMinutes: { item: '签退延后', ...minute },
  lateAfterMinutes: { item: '迟到起算', ...minute },
  codeSlotSeconds: { item: '签到码更换间隔', unit: '秒', least: 1, most: 300 },
  codeGraceSlots: { item: '签到码宽限', unit: '个间隔', least: 0, most: 10 },
}
