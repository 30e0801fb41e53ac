import { firstBook } from '../../rulebook/first-book'
import type { Indicator } from '../../rulebook/indicator'
import { rulebookSchema, type Rulebook } from '../../rulebook/rulebook'

const plain = {
  audience: {},
  clause: '按原文。',
  route: 'R4',
  evidence: { required: false, asked: '台账', why: '以台账为准' },
  declarable: false,
} as const

const matter = { name: 'matter', keep: 'worst' } as const

const rows: Indicator[] = [
  {
    ...plain,
    code: 'B02',
    module: 'base',
    title: '遵守党纪国法与企业制度',
    formula: { kind: 'fullMinus', deduct: { kind: 'decided', least: 200, most: 500 } },
    cap: { general: 800 },
    group: matter,
  },
  {
    ...plain,
    code: 'L08',
    module: 'duty',
    title: '线上自主学习',
    formula: { kind: 'unit', value: { general: 50 } },
    cap: { general: 200 },
    expectation: 'quarter',
    off: true,
  },
  {
    ...plain,
    code: 'L13a',
    module: 'duty',
    title: '党员责任区季度评定',
    audience: { office: ['ordinary'], post: ['frontline'] },
    formula: { kind: 'unit', value: { general: 200 } },
    cap: { general: 800 },
    expectation: 'quarter',
  },
  {
    ...plain,
    code: 'J08',
    module: 'bonus',
    title: '急难险重、抢险保供',
    formula: { kind: 'decided', least: 100, most: 300 },
    cap: { general: 500 },
    group: { name: 'achievement', keep: 'best' },
  },
  {
    ...plain,
    code: 'K02',
    module: 'deduction',
    title: '迟到、早退',
    formula: { kind: 'unit', value: { general: 50 } },
    cap: { general: 200, except: [{ audience: { office: ['organisationOfficer'] }, value: 300 }] },
  },
  {
    ...plain,
    code: 'K11',
    module: 'deduction',
    title: '通报批评',
    formula: {
      kind: 'byVariant',
      variants: [
        { variant: 'branch', title: '支部', value: 100 },
        { variant: 'company', title: '公司', value: 200 },
      ],
    },
    group: matter,
  },
]

/** The first book and a row of every other kind that `derive` computes. */
export const wideBook: Rulebook = rulebookSchema.parse({
  ...firstBook,
  indicators: [...firstBook.indicators, ...rows],
})
