import type { EvaluationState } from '@shared/evaluation/evaluation'
import type { Home, TodoKind } from '@shared/home/contract'
import { byDayWords } from '@/words/date'

type Todo = Home['todos'][number]
type Stage = NonNullable<Todo['stage']>
type TodoWords = (count: number) => string

/** Of a letter of introduction: other words at each of its reminders. */
const letterKinds = ['letterEnds', 'arrivalEnds', 'ownLetterEnds'] as const
type LetterKind = (typeof letterKinds)[number]

const stageWords: Record<Stage, string> = {
  ahead: ' 15 天内到期',
  near: ' 7 天内到期',
  last: '今天到期',
  overdue: '已经过期',
}
const letterWords: Record<LetterKind, (count: number, stage: string) => string> = {
  letterEnds: (count, stage) => `${count} 名转出党员的介绍信${stage}`,
  arrivalEnds: (count, stage) => `${count} 名待转入党员的介绍信${stage}`,
  ownLetterEnds: (_, stage) => `你的介绍信${stage}`,
}
const letterReasons: Record<LetterKind, Record<Stage, string>> = {
  letterEnds: {
    ahead: '提醒本人到新支部报到',
    near: '请联系本人和新支部，这几天办完转入',
    last: '今天办不完转入的，请管理员撤回或重新开具',
    overdue: '请管理员撤回转出，或催新支部补办转入',
  },
  arrivalEnds: {
    ahead: '约本人来报到，请管理员接收结转单',
    near: '请本人这几天来报到，请管理员接收结转单',
    last: '今天请管理员接收结转单',
    overdue: '请和原支部联系，重新开具介绍信',
  },
  ownLetterEnds: {
    ahead: '到“我的转接”看日期，早些到新支部报到',
    near: '请这几天带上结转单到新支部报到',
    last: '请今天到新支部报到；去不了的，马上联系原支部',
    overdue: '请马上联系原支部，重新开具介绍信',
  },
}

function isOfLetter(kind: TodoKind): kind is LetterKind {
  return (letterKinds as readonly TodoKind[]).includes(kind)
}

const todoWords: Record<Exclude<TodoKind, LetterKind>, TodoWords> = {
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
  confirmBindings: (count) => `确认 ${count} 人的微信绑定`,
  answerSurvey: () => '满意度调查，点一下就好',
  checkTexts: (count) => `核对 ${count} 处文字`,
  answerRectifications: (count) => `答复 ${count} 件资料更正申请`,
}

const todoReasons: Record<Exclude<TodoKind, LetterKind>, string> = {
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

function titleOf({ kind, count, stage = 'ahead' }: Todo): string {
  return isOfLetter(kind) ? letterWords[kind](count, stageWords[stage]) : todoWords[kind](count)
}

function reasonOf({ kind, byDay, stage = 'ahead' }: Todo): string {
  const reason = isOfLetter(kind) ? letterReasons[kind][stage] : todoReasons[kind]
  return byDay === undefined ? reason : `${reason} · ${byDayWords(byDay)}`
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
  todo: titleOf,
  todoDetail: reasonOf,
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
