import type { BoardLevel } from '@shared/organisation/organisation'

const levels: Record<BoardLevel, string> = {
  completedDuties: '公布本期履职是否完成，不公布分数',
  pointsByName: '按姓名列出积分，不排名次',
  pointsWithRank: '按积分排名',
  full: '按积分排名，列出四个模块',
}

/** Every word of the feature's screens. */
export const copy = {
  board: {
    title: '党员积分榜',
    edition: (edition: number) => `第 ${edition} 版`,
    published: (day: string) => `${day}公布`,
    root: '核验码',
    verify: '核验',
    editions: '对照各版',
    level: (level: BoardLevel, count: number) =>
      `${count} 人 · ${levels[level]}。公布范围由党员大会决定。`,
    notice: (day: string, left: number) =>
      left > 0 ? `公示到 ${day}，还剩 ${left} 个工作日。` : `公示到 ${day}，今天是最后一天。`,
    object: (lastDay: string) => `有异议，打开“我的积分”里的那一条申诉，最晚 ${lastDay}提出。`,
    objectNoMore: '申诉期已经结束。',
    toMyPoints: '去我的积分',
    final: '公示期满，没有未办结的申诉，已定案。',
    noticeOver: (day: string) => `公示已于 ${day} 期满。申诉期结束、申诉全部办结后定案。`,
    mine: '我的名次',
    minePoints: '我的积分',
    of: (count: number) => `/ ${count}`,
    points: '分',
    change: (change: string) => `比上一版 ${change}`,
    me: '本人',
    completed: '已完成',
    notCompleted: '还有未完成',
    apart: '单列',
    apartHint: '预备党员和计分不满半年的党员单列，不参加排名。',
    ungraded: '计分，不评定等次',
    months: (months: number) => `计分 ${months} 个月`,
    rank: (rank: number) => `第 ${rank} 名`,
    unranked: '不参加排名',
    empty: '这一版没有名单。',
  },
  noBoard: {
    title: '还没有公布积分榜',
    lead: '公布之前，要依次办完：',
    steps: [
      { title: '冻结积分', lines: ['半年结束后，由支部书记冻结'] },
      { title: '党员大会通报', lines: ['通报情况，选出复议小组'] },
      { title: '公布积分榜', lines: ['由支部书记公布，随后公示'] },
    ],
    meanwhile: '在这之前，随时可以看自己的积分。',
  },
  edition: {
    title: '积分榜各版',
    choose: '选一版查看',
    mine: '对我有什么变化',
    then: (edition: number) => `第 ${edition} 版`,
    latest: (edition: number) => `最新的第 ${edition} 版`,
    same: '两版之间，你的积分没有变化。',
    sameRank: '你的名次也没有变化。',
    changed: (change: string) => `最新一版里，你的积分变化 ${change}。`,
    rankMoved: (from: number, to: number) => `名次从第 ${from} 名变为第 ${to} 名。`,
    isLatest: '这就是最新的一版。',
    kept: '每一版公布后都不再改动；更正另出新版，旧版一直可以对照。',
    rows: '这一版的名单',
    first: '首次公布',
  },
  verify: {
    title: '核验我的一行',
    holds: '核对一致',
    holdsWhy: (count: number) =>
      `刚才从你的 ${count} 条台账记录重新算了一遍，得到的结果与公布时封存的一致：` +
      '你的记录没有被增删改动。',
    fails: '核对不一致',
    failsWhy: '重新计算的结果与公布时封存的不同。请截图联系联络员，也可以直接告诉上级党组织。',
    again: '再核对一次',
    root: '整榜核验码',
    rootHint: '与公示纸上印的逐段比对，一致即为同一份积分榜。',
    leaf: '我这一行的指纹',
    head: '我的台账末号',
    headValue: (sequence: number) => `#${sequence}`,
    copyRoot: '复制核验码',
    how: '核验码由全支部每个人的台账末条记录合并计算而成，任何一条被改，核验码都会不同。',
  },
}
