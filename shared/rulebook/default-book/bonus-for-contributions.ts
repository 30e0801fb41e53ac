import type { Indicator } from '../indicator'
import {
  achievement,
  committee,
  halfYearly,
  ordinary,
  papers,
  quarterly,
  whenDone,
  yearly,
} from './words'

/** 加分: what a member contributes beyond the post. */
export const bonusForContributions: readonly Indicator[] = [
  {
    code: 'J07',
    module: 'bonus',
    title: '合理化建议',
    clause:
      '合理化建议被采纳计 0.5 分，得到推广计 2 分，全年至多 3 分；同一建议先采纳后推广的，就高计一次。',
    audience: {},
    formula: {
      kind: 'byVariant',
      variants: [
        { variant: 'adopted', title: '采纳', value: 50 },
        { variant: 'spread', title: '推广', value: 200 },
      ],
    },
    cap: { general: 300 },
    group: { name: 'proposal', keep: 'best' },
    route: 'R3',
    frequency: quarterly,
    evidence: papers('采纳单', '是否采纳、推广由采用建议的部门认定。'),
    rewards: 'result',
    declarable: true,
    businessIntegration: true,
    source: 'D13(2/5/10)≈',
  },
  {
    code: 'J08',
    module: 'bonus',
    title: '急难险重、抢险保供、突击队',
    clause:
      '在急难险重任务、抢险保供或突击队中表现突出的，由支委会按贡献每次计 1 至 3 分，全年至多 5 分。',
    audience: {},
    formula: { kind: 'decided', least: 100, most: 300 },
    cap: { general: 500 },
    route: 'R3',
    frequency: whenDone,
    evidence: papers('任务单、带队人证明', '任务的急难程度看任务单，本人做了什么由带队人证明。'),
    rewards: 'service',
    declarable: true,
    businessIntegration: true,
    source: 'D16,D20≈',
  },
  {
    code: 'J09',
    module: 'bonus',
    title: '无偿献血、见义勇为、道德模范',
    clause:
      '无偿献血一次计 1 分；见义勇为或获评道德模范的，由支委会按事迹计 3 至 5 分；全年至多 5 分。',
    audience: {},
    formula: {
      kind: 'byVariant',
      variants: [
        { variant: 'blood', title: '无偿献血', value: 100 },
        { variant: 'courage', title: '见义勇为、道德模范', least: 300, most: 500 },
      ],
    },
    cap: { general: 500 },
    route: 'R3',
    frequency: whenDone,
    evidence: {
      required: true,
      asked: '证书',
      why: '献血凭献血证，事迹凭表彰证书。',
      kinds: ['certificate'],
    },
    rewards: 'service',
    declarable: true,
    source: 'D13,D11',
  },
  {
    code: 'J10',
    module: 'bonus',
    title: '先进事迹被宣传',
    clause:
      '本人先进事迹被公司级媒体宣传 0.5 分，集团、市级 1 分，省级及以上 2 分，全年至多 3 分；' +
      '同一事迹就高计一次，自己转发不计。',
    audience: {},
    formula: {
      kind: 'byVariant',
      variants: [
        { variant: 'company', title: '公司级', value: 50 },
        { variant: 'city', title: '集团、市级', value: 100 },
        { variant: 'province', title: '省级及以上', value: 200 },
      ],
    },
    cap: { general: 300 },
    group: achievement,
    route: 'R3',
    frequency: whenDone,
    evidence: papers('链接或报样', '媒体级别和刊发日期以原文为准。'),
    rewards: 'honour',
    declarable: true,
    source: 'D13(2/5/10)≈',
  },
  {
    code: 'J11',
    module: 'bonus',
    title: '兼职党务（联络员、党小组长、讲解员）',
    clause:
      '普通党员兼任积分联络员、党小组长或讲解员，任满半年计 1 分，每半年至多 1 分，全年至多 2 分。',
    audience: ordinary,
    formula: { kind: 'unit', value: { general: 100 } },
    cap: { general: 200 },
    nestedCaps: [{ per: 'halfYear', most: { general: 100 } }],
    route: 'R1',
    frequency: halfYearly,
    evidence: {
      required: false,
      asked: '任命决议',
      why: '任职起止以支部决议为准，不另交材料。',
      kinds: ['document'],
    },
    rewards: 'office',
    declarable: false,
    source: 'D2',
  },
  {
    code: 'J12',
    module: 'bonus',
    title: '所在支部获评品牌、示范支部（班子成员）',
    clause:
      '所在支部获评支部品牌或示范支部，支部班子成员计：公司级 2 分，市级 4 分，省级 6 分，' +
      '全年至多 6 分；同一成果就高计一次。',
    audience: committee,
    formula: {
      kind: 'byVariant',
      variants: [
        { variant: 'company', title: '公司级', value: 200 },
        { variant: 'city', title: '市级', value: 400 },
        { variant: 'province', title: '省级', value: 600 },
      ],
    },
    cap: { general: 600 },
    group: achievement,
    route: 'R6',
    frequency: yearly,
    evidence: papers('文件', '级别以命名文件为准。'),
    rewards: 'honour',
    declarable: false,
    source: 'P; X',
  },
]
