import { formatPoints, formatPointsChange } from '@shared/kernel/points'
import { dotted } from '@/words/titles'
import type { Cause } from './run'

/** What the page says. */
export const copy = {
  draft: (version: string) => `草稿 第 ${version} 版`,
  explains: '按当时的事实，用草稿重算一遍那个半年。只是试算，谁的积分都不会变；不排名次。',
  half: '用哪个半年试算',
  start: '开始试算',
  stop: '停下',
  goOn: '接着算',
  again: '重新试算',
  progress: (replayed: number, members: number) => `已算 ${replayed} / ${members} 人`,
  starting: '正在试算',
  stopped: '已停下，算过的都在下面。',
  failed: '没有算完，算过的都在下面；可以接着算。',
  changed: '草稿刚才有人改过，已按新的文字从头算起。',
  gone: {
    title: '这份草稿已不在办理中',
    advice: '它已经施行或放弃了。回到版本列表，看看现在有没有草稿。',
  },
  noHalf: {
    title: '还没有可以试算的半年',
    advice: '本支部按细则考核的第一个半年结束以后，就能用它来试算。',
  },
  nobodyMoves: {
    title: '没有人的积分会变',
    advice: '改动的条款在那个半年里没有影响到谁。',
  },
  nobodyYet: '算过的人里，还没有人的积分会变。',
  against: (version: string) => `对照第 ${version} 版`,
  movedCount: (count: number) => `${count} 人的积分会变`,
  bandCount: (count: number) => (count === 0 ? '没有人换档次' : `${count} 人换档次`),
  who: '谁会变',
  filter: '看谁',
  all: (count: number) => `全部 ${count} 人`,
  bands: (count: number) => `换档次 ${count} 人`,
  nobodyChangesBand: '没有人换档次。',
  bandsNote: '档次是积分折合到年底的参考，不是评定结论。',
  noBand: '未定',
  fromTo: (before: number, after: number) => `${formatPoints(before)} → ${formatPoints(after)} 分`,
  band: (before: string, after: string) => `档次 ${before} → ${after}`,
  change: formatPointsChange,
  causes: '哪些条款引起的',
  attainable: (before: number, after: number) =>
    `应得 ${formatPoints(before)} → ${formatPoints(after)} 分`,
  cause: ({ membersCount, lowest, highest, movesAttainable }: Cause) =>
    dotted(
      `影响 ${membersCount} 人`,
      lowest < 0 && `最多少 ${formatPoints(-lowest)} 分`,
      highest > 0 && `最多多 ${formatPoints(highest)} 分`,
      movesAttainable && '应得有变',
    ),
  clamped: '审定的分超出新范围',
  clampedNote: '这些分是审定时定下的，草稿的范围更窄，试算时收到了新范围里。',
  clampedOf: (title: string, decided: number, counted: number) =>
    `${title}：审定 ${formatPoints(decided)} 分，按草稿计 ${formatPoints(counted)} 分`,
  withoutPast: '没有试算的新条款',
  withoutPastNote: '那个半年里还没有这些条款，没有记录可算。',
  rowsOf: (name: string) => `${name}：变在哪里`,
  inProportion: (change: number) =>
    `合计变 ${formatPointsChange(change)} 分：模块按比例折算、有上限，所以和各条之和不等。`,
  otherRules: '各条没有变，是合计的规则变了。',
} as const
