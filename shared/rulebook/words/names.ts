import type { Office, Post } from '../../organisation/organisation'
import type { Enrolment } from '../enrolment'
import type { Grade } from '../grade'
import type { Handling, HandlingRules } from '../handling'
import type { Expectation, Indicator, ModuleName } from '../indicator'
import type { ModuleRule } from '../module-rule'
import type { Period } from '../formula'
import type { TieBreak } from '../provisions'

/** What the words of the schema are called, on screens, in a diff and in the spreadsheet. */

type Chosen<Field extends keyof Indicator> = NonNullable<Indicator[Field]>

export const moduleTitles: Record<ModuleName, string> = {
  base: '基础分',
  duty: '履职分',
  bonus: '加分',
  deduction: '扣分',
}

export const routeTitles: Record<Chosen<'route'>, string> = {
  R1: '系统记录 → 联络员核对 → 入账',
  R2: '联络员初审 → 支委会批量确认',
  R3: '联络员初审 → 支委会逐项审定',
  R4: '责任委员提出 → 告知本人申辩 → 支委会审定',
  R5: '业务数据导入 → 支委会确认',
  R6: '支委会提出 → 上级党组织核准',
}

export const windowTitles: Record<ModuleRule['window'], string> = {
  quarter: '每季度',
  halfYear: '每半年',
  year: '全年',
}

export const countingTitles: Record<ModuleRule['counting'], string> = {
  asEarned: '按实际合计',
  inProportion: '按应得比例折算',
}

export const yearFromTitles: Record<ModuleRule['yearFrom'], string> = {
  same: '全年只有一个考核窗口',
  mean: '全年取各窗口的平均',
  sum: '全年取各窗口的合计',
}

export const periodTitles: Record<Period, string> = {
  month: '每月',
  quarter: '每季度',
  halfYear: '每半年',
}

/** The spans of caps and effects: what a period is called when it is meant as this one. */
export const capSpanTitles = { occurrence: '每次', ...periodTitles, year: '全年' } as const
export const sameSpanTitles = {
  month: '当月',
  quarter: '当季',
  halfYear: '当半年',
  year: '当年',
} as const

export const frequencySpanTitles = { day: '每天', week: '每周', ...periodTitles, year: '每年' }

export const expectationTitles: Record<Expectation, string> = {
  attendance: '按应到场次',
  month: '每月一次',
  quarter: '每季度一次',
  halfYear: '每半年一次',
}

export const activityTitles: Record<Chosen<'activity'>, string> = {
  themeDay: '主题党日',
  membersMeeting: '党员大会',
  groupMeeting: '党小组会',
  committeeMeeting: '支委会',
  partyLecture: '党课',
  lifeMeeting: '组织生活会',
  serviceTeam: '党员服务队',
}

export const evidenceTitles: Record<NonNullable<Indicator['evidence']['kinds']>[number], string> = {
  record: '系统记录',
  document: '文件',
  certificate: '证书',
  photo: '照片',
  video: '视频',
  location: '位置',
  screenshot: '截图',
}

export const rewardTitles: Record<Chosen<'rewards'>, string> = {
  conduct: '现实表现',
  attendance: '参加组织生活',
  study: '学习培训',
  duty: '履行职责',
  service: '服务群众',
  result: '工作成果',
  honour: '荣誉',
  office: '兼职任职',
  onlineStudy: '线上学习',
  onlineActivity: '线上活跃',
  onlineTime: '在线时长',
  ranking: '名次',
}

export const gradeTitles: Record<Grade, string> = {
  excellent: '优秀',
  qualified: '合格',
  basicallyQualified: '基本合格',
  unqualified: '不合格',
}

/** What decides between candidates of one total. */
export const tieTitles: Record<TieBreak, string> = {
  appraisal: '民主测评',
  dutyPoints: '履职分',
  reasonedChoice: '支委会说明理由择定',
}

export const officeTitles: Record<Office, string> = {
  secretary: '支部书记',
  deputySecretary: '支部副书记',
  organisationOfficer: '组织委员',
  publicityOfficer: '宣传委员',
  disciplineOfficer: '纪检委员',
  ordinary: '普通党员',
}

export const postTitles: Record<Post, string> = {
  frontline: '一线',
  management: '管理',
  technical: '技术',
  service: '营服',
}

export const standingTitles: Record<Enrolment['standing'], string> = {
  formal: '正式党员',
  probationary: '预备党员',
  mobile: '流动党员',
  retired: '离退休党员',
  underProbation: '留党察看的党员',
}

/** Who is handled otherwise than a formal member at hand. */
export const handledTitles: Record<keyof HandlingRules, string> = {
  probationary: '预备党员',
  mobile: '流动党员',
  retired: '离退休党员',
  longLeave: '长期请假的党员',
}

export const handlingTitles: Record<Handling, string> = {
  graded: '计分并评定等次',
  ungraded: '计分，另列名单，不评定等次',
  honoursOnly: '只记荣誉，不扣分、不排名',
  notScored: '不计分，也不记荣誉',
}

/** What is said beside a good deed that counts no points. */
export const honourOnly = '只记荣誉，不计分'

/** Offices, departments, posts and standings are data: what has no title here is its own. */
const audienceTitles: Readonly<Record<string, string>> = {
  ...officeTitles,
  ...postTitles,
  ...standingTitles,
}

export function audienceTitle(word: string): string {
  return Object.hasOwn(audienceTitles, word) ? (audienceTitles[word] ?? word) : word
}
