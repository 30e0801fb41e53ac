import { formatPoints } from '@shared/kernel/points'
import { dotted } from '@/words/titles'
import type { AnalysedRow, Remark } from '../client'

/** The share of an audience that should be able to reach a clause; the server counts by it. */
const fewCanWords = '三成'

export const remarkWords: Record<Remark, { title: string; detail: string }> = {
  fewCan: {
    title: `够得着的不到${fewCanWords}`,
    detail: '条件是不是太窄',
  },
  neverUsed: { title: '没有人得分', detail: '整个半年没有用上' },
  alwaysFull: { title: '人人满分', detail: '起不到区分的作用' },
  separatesNobody: { title: '拉不开差距', detail: '有人得分，但人人一样多' },
}

/** What the page says. */
export const copy = {
  half: '看哪个半年',
  noHalf: {
    title: '还没有可以分析的半年',
    advice: '本支部按细则考核的第一个半年结束以后，这里会逐条说明情况。',
  },
  nobody: {
    title: '这个半年没有考核记录',
    advice: '换一个半年看看。',
  },
  head: (half: string, members: number) => dotted(half, `${members} 份积分卡`),
  explains: '逐条看：适用多少人，多少人能得分、得了分、得满分。只看条款，不看个人。',
  integration: '业务融合条款占全部得分',
  integrationOf: '满分起扣的条款人人一开始就有，不算在内。',
  integrationNone: '这个半年还没有得分，算不出业务融合条款的占比。',
  percent: (part: number, whole: number) => `${Math.round((part / whole) * 100)}%`,
  points: (value: number) => `${formatPoints(value)} 分`,
  warning: (count: number) =>
    `有 ${count} 条，适用的人里能得分的不到${fewCanWords}。改细则时先看这几条。`,
  survey: '这个半年的满意度调查',
  surveyDetail: '和各条款对照着看',
  filter: '看哪些条款',
  all: '全部条款',
  count: (count: number) => `${count} 条`,
  noneSuch: { title: '没有这样的条款', advice: '这是好事，看看别的。' },
  integrated: '业务融合',
  reach: ({ audience, could }: AnalysedRow) => dotted(`适用 ${audience} 人`, `能得分 ${could} 人`),
  earned: ({ did, full }: AnalysedRow) => dotted(`得分 ${did} 人`, `满分 ${full} 人`),
  spread: ({ audience, least, most }: AnalysedRow) =>
    audience === 0
      ? '这个半年没有适用的人'
      : least === most
        ? `都是 ${formatPoints(most)} 分`
        : `最少 ${formatPoints(least)} 分，最多 ${formatPoints(most)} 分`,
  appeals: (count: number) => count > 0 && `引起申诉 ${count} 件`,
} as const
