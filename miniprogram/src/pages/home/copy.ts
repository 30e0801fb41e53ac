import type { EvaluationState } from '@shared/evaluation/evaluation'
import type { TodoKind } from '@shared/home/contract'
import { byDayWords } from '@/words/date'

type TodoWords = (count: number) => string

const todoWords: Record<TodoKind, TodoWords> = {
  confirmFiling: (count) => `确认 ${count} 件代办的申报`,
  amendDeclaration: (count) => (count === 1 ? '补充被退回的申报' : `补充 ${count} 件被退回的申报`),
  endorseDeclarations: (count) => `初审 ${count} 件申报`,
  openMeeting: (count) => `召开支部会议，审定 ${count} 件申报`,
  voteInMeeting: (count) => (count === 1 ? '参加会议表决' : `参加 ${count} 次会议表决`),
  callRoll: (count) => (count === 1 ? '给活动点名' : `给 ${count} 次活动点名`),
  checkLineLeft: (count) => `核对 ${count} 人的签到`,
  decideReferred: (count) => `审定 ${count} 件转来的申报`,
  reconsiderAppeals: (count) => `复议 ${count} 件申诉`,
  approveRulebooks: (count) =>
    count === 1 ? '批准支部报来的细则' : `批准 ${count} 个支部报来的细则`,
  recordAdoption: () => '办理考核细则的草案',
  freezeHalfYear: () => '冻结半年积分',
  recordBriefing: () => '记录党员大会通报',
  publishBoard: () => '公布党员积分榜',
  letterEnds: (count) => `${count} 名转出党员的介绍信快到期`,
  ownLetterEnds: () => '你的介绍信快到期',
  confirmBindings: (count) => `确认 ${count} 人的微信绑定`,
  answerSurvey: () => '满意度调查，点一下就好',
  checkTexts: (count) => `核对 ${count} 处文字`,
  answerRectifications: (count) => `答复 ${count} 件资料更正申请`,
}

const todoReasons: Record<TodoKind, string> = {
  confirmFiling: '代办人替你填报的，你确认后才算数',
  amendDeclaration: '联络员写明了要补什么',
  endorseDeclarations: '核对佐证，同意或退回',
  openMeeting: '联络员已经初审',
  voteInMeeting: '逐项表态，涉及本人的自动回避',
  callRoll: '扫码签到已记好，核对后入账',
  checkLineLeft: '点名人本人的签到，须由他人核对',
  decideReferred: '支部依规定回避，由上级审定',
  reconsiderAppeals: '看过材料后表态，并写明理由',
  approveRulebooks: '党员大会已经通过，批准后施行',
  recordAdoption: '已经提请的，开完会来记录结果；上级退回的，改好再提请',
  freezeHalfYear: '半年已经结束，办结后冻结',
  recordBriefing: '通报后才能公布积分榜',
  publishBoard: '公布后开始公示，可以申诉',
  letterEnds: '催办转入，或撤回转出',
  ownLetterEnds: '到“我的转接”看日期，尽快到新支部报到',
  confirmBindings: '核对扫码的是不是本人',
  answerSurvey: '不记名，不保存谁选了什么',
  checkTexts: '平台拿不准或没有检查到的',
  answerRectifications: '核对后改正，或说明为什么不改',
}

/** As the steps of a half-year are called where a branch goes through them. */
const stepWords: Record<EvaluationState, string> = {
  running: '还没冻结',
  frozen: '已冻结',
  briefed: '已通报',
  published: '公示中',
  final: '已定案',
}

export const copy = {
  whereFrom: '查看每一分的来由',
  total: '截至目前积分',
  honours: {
    title: '今年的荣誉记录',
    after: '条',
    door: '看记录',
    meaning: '只记荣誉，不计分、不扣分、不排名',
  },
  scan: '扫码签到',
  signIn: {
    notYet: '还没到签到时间',
    over: '签到已结束，到了会请联络员点名登记',
    signedIn: '已签到，待核对',
  },
  cancelled: '已取消',
  cancelReason: (reason: string) => `取消原因：${reason}`,
  cancelledBeside: (count: number) => `另有 ${count} 次活动已取消`,
  cancelledBesideDetail: '哪次活动、什么原因',
  todo: (kind: TodoKind, count: number) => todoWords[kind](count),
  todoDetail: (kind: TodoKind, byDay?: string) =>
    byDay === undefined ? todoReasons[kind] : `${todoReasons[kind]} · ${byDayWords(byDay)}`,
  todos: '要你办的事',
  recent: '最近入账',
  allEntries: '全部',
  noRecent: '还没有入账',
  noRecentAdvice: '参加活动扫码签到，或申报做过的事，审定后会出现在这里。',
  declare: '去申报',
  waysToEarn: '怎么得分',
  waysToEarnDetail: '能从哪里得分，各还剩多少',
  branches: '下级支部',
  branchesDetail: '查阅积分榜、细则和审定的记录',
  below: {
    title: (half: string) => `${half}评定`,
    branches: (count: number) => `所辖 ${count} 个支部`,
    published: '已公布积分榜',
    step: stepWords,
    stepCount: (count: number) => `${count} 个`,
  },
  nothingDue: '现在没有要你办的事',
  nothingDueAdvice: '有事项转来时会出现在这里。下拉可以刷新。',
} as const
