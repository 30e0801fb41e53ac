import type { Indicator } from '../indicator'
import { achievement, ordinary, papers, whenDone } from './words'

const certificate = {
  required: true,
  asked: '证书',
  why: '级别、名称与获奖人以证书为准。',
  kinds: ['certificate'],
} as const satisfies Indicator['evidence']

/** 加分: honours, titles and results; one achievement counts once. */
export const bonusForResults: readonly Indicator[] = [
  {
    code: 'J01',
    module: 'bonus',
    title: '党内荣誉',
    clause:
      '受党内表彰，公司级 2 分，集团、市级 4 分，省部级 8 分，国家级 10 分，全年至多 10 分；' +
      '同一成果就高计一次。',
    audience: {},
    formula: {
      kind: 'byVariant',
      variants: [
        { variant: 'company', title: '公司级', value: 200 },
        { variant: 'city', title: '集团、市级', value: 400 },
        { variant: 'province', title: '省部级', value: 800 },
        { variant: 'nation', title: '国家级', value: 1_000 },
      ],
    },
    cap: { general: 1_000 },
    group: achievement,
    route: 'R3',
    frequency: whenDone,
    evidence: papers('表彰文件', '级别与获奖人以正式文件为准。'),
    rewards: 'honour',
    declarable: true,
    source: 'P; D4(8/15/30)≈',
  },
  {
    code: 'J02',
    module: 'bonus',
    title: '行政荣誉、劳模、工匠',
    clause:
      '获行政荣誉或劳模、工匠称号，按党内荣誉同级分值的 0.8 倍计：公司级 1.6 分，集团、市级 ' +
      '3.2 分，省部级 6.4 分，国家级 8 分，全年至多 8 分；同一成果就高计一次。',
    audience: {},
    formula: {
      kind: 'byVariant',
      variants: [
        { variant: 'company', title: '公司级', value: 160 },
        { variant: 'city', title: '集团、市级', value: 320 },
        { variant: 'province', title: '省部级', value: 640 },
        { variant: 'nation', title: '国家级', value: 800 },
      ],
    },
    cap: { general: 800 },
    group: achievement,
    route: 'R3',
    frequency: whenDone,
    evidence: certificate,
    rewards: 'honour',
    declarable: true,
    businessIntegration: true,
    source: 'P; X',
  },
  {
    code: 'J03',
    module: 'bonus',
    title: '技能等级/职称提升',
    clause:
      '技能等级提升到高级工 2 分、技师 3 分、高级技师 4 分；职称提升到中级 2 分、副高 3 分、' +
      '正高 4 分，全年至多 4 分；技能等级与职称同时提升的，就高计一次。',
    audience: {},
    formula: {
      kind: 'byVariant',
      variants: [
        { variant: 'seniorWorker', title: '高级工', value: 200 },
        { variant: 'technician', title: '技师', value: 300 },
        { variant: 'seniorTechnician', title: '高技', value: 400 },
        { variant: 'intermediateTitle', title: '中级', value: 200 },
        { variant: 'associateTitle', title: '副高', value: 300 },
        { variant: 'fullTitle', title: '正高', value: 400 },
      ],
    },
    cap: { general: 400 },
    group: { name: 'title', keep: 'best' },
    route: 'R3',
    frequency: whenDone,
    evidence: certificate,
    rewards: 'result',
    declarable: true,
    businessIntegration: true,
    source: 'P; X',
  },
  {
    code: 'J04',
    module: 'bonus',
    title: '论文/成果',
    clause:
      '发表论文或形成成果：省级期刊 1 分，核心期刊 3 分，省部级成果奖 5 分，全年至多 6 分；' +
      '同一成果就高计一次，适用全体党员，以技术岗位为主。',
    audience: {},
    formula: {
      kind: 'byVariant',
      variants: [
        { variant: 'province', title: '省级', value: 100 },
        { variant: 'core', title: '核心', value: 300 },
        { variant: 'provinceAward', title: '省部奖', value: 500 },
      ],
    },
    cap: { general: 600 },
    group: achievement,
    route: 'R3',
    frequency: whenDone,
    evidence: {
      required: true,
      asked: '刊号或证书',
      why: '刊物级别凭刊号查，获奖凭证书。',
      kinds: ['document', 'certificate'],
    },
    rewards: 'result',
    declarable: true,
    businessIntegration: true,
    source: 'P; X',
  },
  {
    code: 'J05',
    module: 'bonus',
    title: '专利、QC、五小',
    clause:
      '一线和技术岗位党员取得专利：实用新型 1 分，发明 3 分；QC、五小成果：公司级 1 分，省级 2 分，' +
      '国家级 3 分，全年至多 6 分；同一成果就高计一次。',
    audience: { ...ordinary, post: ['frontline', 'technical'] },
    formula: {
      kind: 'byVariant',
      variants: [
        { variant: 'utilityModel', title: '实用新型', value: 100 },
        { variant: 'invention', title: '发明', value: 300 },
        { variant: 'company', title: 'QC、五小公司级', value: 100 },
        { variant: 'province', title: 'QC、五小省级', value: 200 },
        { variant: 'nation', title: 'QC、五小国家级', value: 300 },
      ],
    },
    cap: { general: 600 },
    group: achievement,
    route: 'R3',
    frequency: whenDone,
    evidence: certificate,
    rewards: 'result',
    declarable: true,
    businessIntegration: true,
    source: 'X',
  },
  {
    code: 'J06',
    module: 'bonus',
    title: '竞赛名次',
    clause:
      '在技能或业务竞赛中获公司前三名 1 分，集团、省级名次 3 分，国家级名次 5 分，全年至多 5 分；' +
      '同一成果就高计一次。',
    audience: {},
    formula: {
      kind: 'byVariant',
      variants: [
        { variant: 'company', title: '公司前三', value: 100 },
        { variant: 'province', title: '集团、省级', value: 300 },
        { variant: 'nation', title: '国家级', value: 500 },
      ],
    },
    cap: { general: 500 },
    group: achievement,
    route: 'R3',
    frequency: whenDone,
    evidence: papers('文件', '名次与级别以公布名次的文件为准。'),
    rewards: 'result',
    declarable: true,
    businessIntegration: true,
    source: 'X',
  },
]
