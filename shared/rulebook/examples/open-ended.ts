import { committee, eachTime, onRecord, papers, quarterly, whenDone } from '../default-book/words'
import type { Indicator } from '../indicator'
import { defaultProvisions } from '../provisions'
import type { Rulebook } from '../rulebook'

const positive: Indicator[] = [
  {
    code: 'P01',
    module: 'bonus',
    title: '表彰奖励',
    clause: '受表彰：公司级 5 分，市级 10 分，省级及以上 20 分，不设上限。',
    audience: {},
    formula: {
      kind: 'byVariant',
      variants: [
        { variant: 'company', title: '公司级', value: 500 },
        { variant: 'city', title: '市级', value: 1_000 },
        { variant: 'province', title: '省级及以上', value: 2_000 },
      ],
    },
    route: 'R3',
    frequency: whenDone,
    evidence: papers('表彰文件', '级别以文件为准。'),
    declarable: true,
  },
  {
    code: 'P02',
    module: 'bonus',
    title: '全年志愿服务时长',
    clause: '全年志愿服务累计满 10 小时计 1 分，满 20 小时计 3 分，满 40 小时计 6 分，就高计一档。',
    audience: {},
    formula: {
      kind: 'bands',
      measure: '小时',
      steps: [
        { from: 1_000, points: 100 },
        { from: 2_000, points: 300 },
        { from: 4_000, points: 600 },
      ],
    },
    route: 'R2',
    frequency: whenDone,
    evidence: papers('志愿系统证明', '证明时长。'),
    declarable: true,
  },
  {
    code: 'P03',
    module: 'bonus',
    title: '合理化建议被采纳',
    clause: '合理化建议被采纳，每条计 2 分，不设上限。',
    audience: {},
    formula: { kind: 'unit', value: { general: 200 } },
    route: 'R3',
    frequency: whenDone,
    evidence: papers('采纳单', '由采纳的部门认定。'),
    declarable: true,
    businessIntegration: true,
  },
  {
    code: 'P04',
    module: 'bonus',
    title: '急难险重任务',
    clause:
      '在急难险重任务中表现突出的，由支委会每次计 1 至 10 分，支部班子成员 1 至 6 分，不设上限。',
    audience: {},
    formula: {
      kind: 'decided',
      least: 100,
      most: 1_000,
      except: [{ audience: committee, least: 100, most: 600 }],
    },
    route: 'R3',
    frequency: whenDone,
    evidence: papers('任务单', '任务的急难程度看任务单。'),
    declarable: true,
    businessIntegration: true,
  },
  {
    code: 'P05',
    module: 'bonus',
    title: '为党员和职工授课',
    clause: '授课每课时计 1 分，一次至多 4 分，不设全年上限。',
    audience: {},
    formula: { kind: 'quantity', value: { general: 100 }, measure: '课时' },
    nestedCaps: [{ per: 'occurrence', most: { general: 400 } }],
    route: 'R2',
    frequency: whenDone,
    evidence: papers('课件', '说明讲了什么。'),
    declarable: true,
  },
]

const negative: Indicator[] = [
  {
    code: 'N01',
    module: 'deduction',
    title: '无故缺席组织生活',
    clause: '无故缺席每次扣 3 分，不设上限。',
    audience: {},
    formula: { kind: 'unit', value: { general: 300 } },
    route: 'R4',
    noticedBy: 'R1',
    hearing: true,
    frequency: eachTime,
    evidence: onRecord('应到/实到', '由本人申辩说明原因。'),
    declarable: false,
  },
  {
    code: 'N02',
    module: 'deduction',
    title: '迟到、早退',
    clause: '每季度迟到、早退 2 次以内不扣，从第 3 次起每次扣 1 分，不设上限。',
    audience: {},
    formula: { kind: 'excess', value: { general: 100 }, allowance: 2, per: 'quarter' },
    route: 'R4',
    noticedBy: 'R1',
    hearing: true,
    frequency: quarterly,
    evidence: onRecord('签到签退', '以签到签退记录为准。'),
    declarable: false,
  },
  {
    code: 'N03',
    module: 'deduction',
    title: '通报批评',
    clause:
      '受公司通报批评扣 5 分，受公司以上通报批评扣 10 分，支部班子成员分别扣 8 分、15 分，不设上限。',
    audience: {},
    formula: {
      kind: 'byVariant',
      variants: [
        {
          variant: 'company',
          title: '公司',
          value: 500,
          except: [{ audience: committee, value: 800 }],
        },
        {
          variant: 'above',
          title: '公司以上',
          value: 1_000,
          except: [{ audience: committee, value: 1_500 }],
        },
      ],
    },
    route: 'R4',
    hearing: true,
    frequency: eachTime,
    evidence: papers('文件', '级别以文件为准。'),
    declarable: false,
  },
  {
    code: 'N04',
    module: 'deduction',
    title: '重大违规',
    clause: '重大违规每次扣 40 分，当年不高于基本合格。',
    audience: {},
    formula: { kind: 'unit', value: { general: 4_000 } },
    effects: { capsGrade: { most: 'basicallyQualified' } },
    route: 'R4',
    hearing: true,
    frequency: eachTime,
    evidence: papers('处理决定', '以处理决定为准。'),
    declarable: false,
    source: 'D20(−40)',
  },
]

/**
 * Everybody starts the year at 100; what is added and what is taken has no cap. Below 100 is
 * basically qualified, below 90 is not. 依据: defaults, D15.
 */
export const openEndedBook: Rulebook = {
  organisation: 'demo',
  version: 'open-ended-1',
  title: '党员积分管理办法（百分制，加减不限）',
  startsWith: '2026-H1',
  scale: { floor: 0, displayMax: 1_000_000 },
  modules: {
    base: { counting: 'asEarned', mark: 10_000, window: 'year', yearFrom: 'same' },
    duty: { counting: 'asEarned', window: 'year', yearFrom: 'same' },
    bonus: { counting: 'asEarned', window: 'year', yearFrom: 'same' },
    deduction: { counting: 'asEarned', window: 'year', yearFrom: 'same' },
  },
  indicators: [...positive, ...negative],
  ...defaultProvisions,
  bands: { excellent: 11_000, qualified: 10_000, basicallyQualified: 9_000 },
  thresholds: [
    {
      code: 'T1',
      title: '全年积分达到 110 分，提出表扬建议',
      opens: 'praise',
      when: { kind: 'total', at: 'year', from: 11_000 },
    },
    {
      code: 'T2',
      title: '全年积分低于 90 分，商定帮扶计划',
      opens: 'helpPlan',
      when: { kind: 'total', at: 'year', below: 9_000 },
    },
  ],
}
