import type { NextActor } from '@shared/declaration/state'
import type { EvaluationState } from '@shared/evaluation/evaluation'

const states: Record<EvaluationState, string> = {
  running: '积分进行中',
  frozen: '已冻结',
  briefed: '已通报',
  published: '公示中',
  final: '已定案',
}

const declarationsWaiting: Record<NextActor, string> = {
  member: '退回本人补充的申报',
  liaison: '等联络员初审的申报',
  committee: '等支部会议审定的申报',
  superior: '等上级审定的申报',
}

/** By the rulebook of the half-year. */
function noticeWords(days?: number): string {
  return days === undefined ? '公示' : `公示 ${days} 个工作日`
}

/** Every word of the feature's screens. */
export const copy = {
  states,
  cockpit: {
    title: '半年评定',
    members: (count: number) => `计分党员 ${count} 人`,
    pendingDeclarations: '没有办结的申报',
    declarationsWaiting,
    openActivities: '没有办结的活动',
    openAppeals: '办理中的申诉',
    pieces: (count: number) => `${count} 件`,
    times: (count: number) => `${count} 次`,
    over: (day: string) => `${day}结束`,
    done: '已办',
    now: '现在办',
    ahead: '还没到',
    waits: '等待',
    steps: '四步依次办理',
    toBriefing: '记录党员大会通报',
    toFreeze: '冻结积分',
    toPublish: '公布积分榜',
    toBoard: '看积分榜',
    others: '这几步由支部书记依次办理，到时首页会提醒。',
  },
  proposals: {
    door: '表扬和帮扶建议',
    doorDetail: (half: string) => `${half}达到细则规定的线的党员`,
    what: (half: string) =>
      `${half}的结果达到细则规定的线，向支委会提出建议；是否表扬、谈话、帮扶，由支委会决定，不自动处理。`,
    opens: { praise: '表扬建议', talk: '谈话建议', helpPlan: '关注帮扶' },
    clause: (code: string) => `细则“触发建议” ${code}`,
    count: (count: number) => (count === 0 ? '没有人' : `${count} 人`),
    atYearEnd: '年末再看',
    noThresholds: { title: '细则没有规定触发建议的线', advice: '可在下一版细则里写明。' },
  },
  steps: {
    freeze: {
      title: '冻结积分',
      who: '支部书记',
      ahead: (day: string) => `${day} 半年结束后可以冻结。`,
      now: '冻结后，只有申诉成功和上级更正能再改这半年的积分。',
      done: (day: string) => `${day} 冻结`,
    },
    brief: {
      title: '党员大会通报',
      who: '支部书记记录，党员大会通报并选出复议小组',
      ahead: '冻结后召开党员大会。',
      now: '通报积分情况和有争议的事项，选出至少 3 人的复议小组，再来这里记录。',
      done: (day: string, present: number, expected: number) =>
        `${day} 通报，到会 ${present} / 应到 ${expected}`,
      disputed: (count: number) => (count === 0 ? '没有争议事项' : `争议 ${count} 项`),
      panel: (names: string) => `复议小组：${names}`,
    },
    publish: {
      title: '公布积分榜',
      who: '支部书记',
      ahead: '没有党员大会通报，就不能公布。',
      now: (days?: number) => `公布后${noticeWords(days)}。之后的更正都另出新版。`,
      done: (edition: number) => `已公布第 ${edition} 版`,
    },
    notice: {
      title: '公示和定案',
      who: '全体党员监督，复议小组办理申诉',
      ahead: '公布后开始。',
      now: (day: string, appeals: number) =>
        `公示到 ${day}。${appeals > 0 ? `还有 ${appeals} 件申诉在办理。` : '目前没有申诉。'}`,
      done: '公示期满，没有未办结的申诉，已定案。',
    },
  },
  freeze: {
    title: (half: string) => `冻结 ${half}的积分`,
    clear: (count: number) =>
      `${count} 名党员的积分就此固定，由系统逐人封存。此后只有申诉成功和上级更正能再改。`,
    pending: (declarations: number, activities: number) =>
      `还有 ${declarations} 件申报、${activities} 次活动没有办结。现在冻结，它们转入下一个半年；` +
      '要算进这个半年，请先办结再来。',
    yearEnd: (declarations: number, activities: number) =>
      `还有 ${declarations} 件申报、${activities} 次活动没有办结。年度结账后不能再入账，` +
      '请先全部办结，再来冻结。',
    action: '冻结',
    carryOver: '冻结，未办结的往后转',
  },
  publish: {
    title: '公布积分榜',
    message: (count: number, days?: number) =>
      `${count} 名党员的积分榜第 1 版将对全支部公布，${noticeWords(days)}，不能收回。` +
      '每个人会看到自己的名次和核验码。',
    action: '公布',
  },
  briefing: {
    title: '记录党员大会通报',
    panelAyes: '赞成复议小组名单',
    briefingAyes: '赞成半年评定',
    notCarried: '赞成没有超过应到的半数，不能通过。',
    noPanel: '正式党员不足 7 人的支部不选复议小组：申诉由上级复议。',
    disputed: '有争议的事项',
    disputedHint: '会上有人提出不同意见的，逐项写明；没有就留空。',
    disputedItem: (number: number) => `第 ${number} 项`,
    addDisputed: '再加一项',
    removeDisputed: '删去这一项',
    panel: '复议小组',
    panelHint: '至少 3 名正式党员。办理过某件事的人复议那件事时须回避，多选几人更稳妥。',
    panelCount: (count: number) => `已选 ${count} 人`,
    panelNone: '请选择',
    panelDone: (count: number) =>
      count < 3 ? `已选 ${count} 人，至少 3 人` : `选好了（${count} 人）`,
    minutes: '会议纪要',
    optional: '选填',
    submit: '记录通报',
    draft: '填写的内容已保存在本机',
    confirm: '记录后不能再改',
    message: (panel: string) =>
      panel === '' ? '记录后即可公布积分榜。' : `复议小组：${panel}。记录后即可公布积分榜。`,
    notDue: '现在不用记录通报：积分还没有冻结，或者通报已经记录。',
  },
}
