import { trimmed, type Fault } from './cell'
import { moduleTitles } from '../words'
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

export function wordsOf<Value extends string>(titles: Readonly<Record<Value, string>>) {
  const entries = Object.entries(titles) as [Value, string][]
  const known = new Map(entries.map(([value, title]) => [narrow(title), value]))
  const all = Object.values<string>(titles)
  const find = (text: string) => known.get(narrow(text))
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
      const found = entries.find(([, title]) => text.startsWith(title))
      return found && { value: found[0], rest: trimmed(text.slice(found[1].length)) }
    },
  }
  return words
}

export const modules = wordsOf(moduleTitles)

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

export const periods = wordsOf({ month: '每月', quarter: '每季', halfYear: '每半年' })

export const capSpans = wordsOf({
  occurrence: '每次',
  month: '每月',
  quarter: '每季',
  halfYear: '每半年',
})

/** The spans of `allOf`: a longer one, in every part of which the row is met. */
export const spansOfParts = wordsOf({
  'month/quarter': '每季（逐月）',
  'month/halfYear': '每半年（逐月）',
  'quarter/halfYear': '每半年（逐季）',
})

export const expectations = wordsOf({
  attendance: '到会',
  month: '每月一次',
  quarter: '每季一次',
  halfYear: '每半年一次',
})

export const activities = wordsOf({
  themeDay: '主题党日',
  membersMeeting: '党员大会',
  groupMeeting: '党小组会',
  committeeMeeting: '支委会',
  partyLecture: '党课',
  lifeMeeting: '组织生活会',
  serviceTeam: '服务队活动',
})

export const keeps = wordsOf({ best: '就高', worst: '就重' })

export const zeroSpans = wordsOf({
  month: '当月',
  quarter: '当季',
  halfYear: '当半年',
  year: '当年',
})

export const gradeWords = wordsOf({
  excellent: '优秀',
  qualified: '合格',
  basicallyQualified: '基本合格',
  unqualified: '不合格',
})

export const routes = wordsOf({
  R1: 'R1 系统记录，联络员核对',
  R2: 'R2 本人申报，支委会批量确认',
  R3: 'R3 本人申报，支委会逐项审定',
  R4: 'R4 责任委员提出，告知申辩后审定',
  R5: 'R5 业务数据导入，支委会确认',
  R6: 'R6 支委会提出，上级核准',
})

export const frequencySpans = wordsOf({
  day: '每日',
  week: '每周',
  month: '每月',
  quarter: '每季',
  halfYear: '每半年',
  year: '每年',
})

export const evidenceWords = wordsOf({
  record: '记录',
  document: '文件',
  certificate: '证书',
  photo: '照片',
  video: '视频',
  location: '位置',
  screenshot: '截图',
})

export const rewardWords = wordsOf({
  conduct: '言行表现',
  attendance: '到会',
  study: '学习',
  duty: '履行职责',
  service: '服务群众',
  result: '工作成果',
  honour: '荣誉',
  office: '兼任职务',
  onlineStudy: '线上学习',
  onlineActivity: '线上活跃',
  onlineTime: '在线时长',
  ranking: '名次',
})

export const yesNo = wordsOf({ yes: '是', no: '否' })

export const subjects = wordsOf({ member: '党员', branch: '支部' })
export const countings = wordsOf({ asEarned: '累计', inProportion: '折算' })
export const windows = wordsOf({ quarter: '每季', halfYear: '每半年', year: '全年' })
export const yearForms = wordsOf({ same: '即全年', mean: '取平均', sum: '相加' })
export const quotaModes = wordsOf({ warn: '提醒', block: '不能超过', off: '不限' })
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
