import type { Indicator } from '../indicator'
import { committee, eachTime, onRecord } from './words'

/** 扣分 for what the committee owes the branch; the superior approves it. */
export const deductionOfCommittee: readonly Indicator[] = [
  {
    code: 'K13a',
    module: 'deduction',
    title: '三会一课缺次',
    clause: '三会一课缺一次，书记扣 2 分，责任委员扣 1 分；由上级党组织核准。',
    audience: committee,
    formula: {
      kind: 'unit',
      value: { general: 100, except: [{ audience: { office: ['secretary'] }, value: 200 }] },
    },
    route: 'R6',
    hearing: true,
    frequency: eachTime,
    evidence: onRecord('台账', '开没开会以台账为准。'),
    rewards: 'conduct',
    declarable: false,
    source: 'P+D21',
  },
  {
    code: 'K13b',
    module: 'deduction',
    title: '组织生活材料不实',
    clause: '组织生活材料不实，负有责任的支部班子成员每次扣 2 分；由上级党组织核准。',
    audience: committee,
    formula: { kind: 'unit', value: { general: 200 } },
    route: 'R6',
    hearing: true,
    frequency: eachTime,
    evidence: {
      required: true,
      asked: '台账',
      why: '不实之处以台账与原始记录的比对为准。',
      kinds: ['record'],
    },
    rewards: 'conduct',
    declarable: false,
    source: 'P+D21',
  },
  {
    code: 'K14',
    module: 'deduction',
    title: '积分审核超时（>15 个工作日）',
    clause:
      '积分审核超过 15 个工作日仍未办结，负有责任的支部班子成员每件扣 0.5 分，全年至多扣 3 分；' +
      '由系统统计，上级党组织核准。',
    audience: committee,
    formula: { kind: 'unit', value: { general: 50 } },
    cap: { general: 300 },
    route: 'R6',
    hearing: true,
    frequency: eachTime,
    evidence: onRecord('通报、系统', '超时多少天系统里都有。'),
    rewards: 'conduct',
    declarable: false,
    source: 'P(不良事件); X',
  },
]
