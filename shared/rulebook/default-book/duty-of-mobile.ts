import type { Indicator } from '../indicator'
import { halfYearly, mobile, onRecord, onceAMonth, papers, quarterly } from './words'

/**
 * 履职分 of members who live elsewhere: online organisational life, a written report, and what the
 * Party organisation there certifies. Attendance at hand counts where they were expected.
 * 依据: defaults, 流动党员; docs/adr/0033.
 */
export const dutyOfMobile: readonly Indicator[] = [
  {
    code: 'M01',
    module: 'duty',
    title: '流动党员在线参加组织生活',
    clause:
      '流动党员每月至少在线参加一次所在支部的组织生活，或参加流入地党组织的组织生活，做到的当月计 1 分，' +
      '每月至多 1 分，全年至多 12 分。',
    audience: mobile,
    formula: { kind: 'unit', value: { general: 100 } },
    cap: { general: 1_200 },
    nestedCaps: [{ per: 'month', most: { general: 100 } }],
    expectation: 'month',
    route: 'R2',
    frequency: onceAMonth,
    evidence: onRecord('会议记录上的到会名单', '以会议记录为准，不必另交截图。'),
    rewards: 'attendance',
    declarable: true,
    source: 'defaults 流动党员; X',
  },
  {
    code: 'M02',
    module: 'duty',
    title: '流动党员书面汇报思想和工作',
    clause:
      '流动党员每季度向所在支部书面汇报一次思想和工作情况，每次计 2 分，每季度至多 2 分，全年至多 8 分。',
    audience: mobile,
    formula: { kind: 'unit', value: { general: 200 } },
    cap: { general: 800 },
    nestedCaps: [{ per: 'quarter', most: { general: 200 } }],
    expectation: 'quarter',
    route: 'R2',
    frequency: quarterly,
    evidence: papers('书面汇报', '看是否如实汇报，不看篇幅。'),
    rewards: 'duty',
    declarable: true,
    source: 'defaults 流动党员; X',
  },
  {
    code: 'M03',
    module: 'duty',
    title: '流入地党组织的证明',
    clause:
      '流动党员每半年由流入地党组织出具一次参加组织生活和发挥作用的证明，每份计 5 分，' +
      '每半年至多 5 分，全年至多 10 分。',
    audience: mobile,
    formula: { kind: 'unit', value: { general: 500 } },
    cap: { general: 1_000 },
    nestedCaps: [{ per: 'halfYear', most: { general: 500 } }],
    expectation: 'halfYear',
    route: 'R2',
    frequency: halfYearly,
    evidence: papers('证明', '平时的表现由流入地党组织说明，支部不再另行核查。'),
    rewards: 'duty',
    declarable: true,
    source: 'defaults 流动党员; X',
  },
]
