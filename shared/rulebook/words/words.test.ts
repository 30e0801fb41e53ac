import type { Enrolment } from '../enrolment'
import type { Indicator } from '../indicator'
import { allIndicators, rulebookSchema } from '../rulebook'
import { everyKindBook, plainRow } from '../testing/every-kind-book'
import {
  audienceInWords,
  effectsInWords,
  figure,
  groupInWords,
  moduleInWords,
  moduleRuleInWords,
  routeInWords,
  rowRuleInWords,
  ruleInWords,
  variantTitle,
} from '../words'

const wangFang: Enrolment = {
  branch: 'branch-1',
  office: 'ordinary',
  department: 'dispatch',
  post: 'frontline',
  standing: 'formal',
  scored: true,
}
const secretary: Enrolment = { ...wangFang, office: 'secretary' }

function row(code: string): Indicator {
  const found = allIndicators(everyKindBook).find((one) => one.code === code)
  if (found === undefined) throw new Error(`No row ${code}`)
  return found
}

describe('the book with every kind', () => {
  it('is a rulebook', () => {
    expect(rulebookSchema.parse(everyKindBook)).toEqual(everyKindBook)
  })
})

describe('a row in words', () => {
  it.each([
    ['B01', '从满分起，每次扣 3 分，扣完为止，每半年满分 6 分'],
    ['B02', '从满分起，每次在 2–5 分内审定扣分，扣完为止，每半年满分 8 分'],
    ['L04', '每参加一次 1 分，全年至多 10 分（支部班子成员 8 分）'],
    ['L05', '按实到 ÷ 应到的比例计分，全勤得满分，全年至多 6 分'],
    ['L07', '按学时计，达到 32 学时（支部班子成员 56 学时）得满分，不足的按比例，全年至多 6 分'],
    ['L11', '每季度内每个月都达标，计 1 分，全年至多 4 分'],
    ['L12', '每次 1 分，每次至多 2 分，每季度至多 3 分，全年至多 6 分'],
    ['L13', '按台次合计分档：满 10 计 1 分；满 20 计 3 分，全年至多 3 分'],
    [
      'J01',
      '公司级 2 分（支部班子成员 1.5 分）；见义勇为 3–5 分（支部班子成员 2–4 分）内审定，全年至多 10 分',
    ],
    ['J07', '每 1 课时计 0.5 分'],
    ['J08', '每次在 1–3 分（支部班子成员 1–2 分）内审定，全年至多 5 分'],
    ['K03', '每季度超过 1 次的部分，每次扣 0.5 分，全年至多扣 3 分'],
    ['K10', '轻微 扣 1 分；严重 扣 4 分'],
    ['ZL01', '每季度达标 5 分，全年至多 20 分'],
  ])('%s', (code, words) => expect(rowRuleInWords(everyKindBook, row(code))).toBe(words))

  it('says to a person only what holds for that person', () => {
    expect(ruleInWords(everyKindBook, row('L04'), wangFang)).toBe('每参加一次 1 分，全年至多 10 分')
    expect(ruleInWords(everyKindBook, row('L04'), secretary)).toBe('每参加一次 1 分，全年至多 8 分')
  })

  it.each([
    ['J01', '公司级 2 分；见义勇为 3–5 分内审定', '公司级 1.5 分；见义勇为 2–4 分内审定'],
    ['J08', '每次在 1–3 分内审定', '每次在 1–2 分内审定'],
  ])('says of %s the levels and the range of that person', (code, ofAll, ofCommittee) => {
    expect(ruleInWords(everyKindBook, row(code), wangFang)).toContain(ofAll)
    expect(ruleInWords(everyKindBook, row(code), secretary)).toContain(ofCommittee)
  })

  it('says its effects, its group and its route', () => {
    expect(effectsInWords(row('K10'))).toEqual([
      '属“严重”的，当季 L12、L13 计 0 分',
      '属“严重”的，当年等次不高于“合格”',
    ])
    expect(effectsInWords(row('L12'))).toEqual(['超出上限的部分计入 J07'])
    expect(effectsInWords(plainRow)).toEqual([])
    expect(groupInWords(row('J01'))).toBe('“成果”内同一事项只计一次，就高')
    expect(groupInWords(row('B02'))).toBe('“事由”内同一事项只计一次，就重')
    expect(groupInWords(plainRow)).toBeUndefined()
    expect(routeInWords(plainRow)).toBe('联络员初审 → 支委会批量确认')
    expect(variantTitle(row('J01'), 'courage')).toBe('见义勇为')
    expect(variantTitle(plainRow, 'courage')).toBeUndefined()
  })
})

describe('an audience in words', () => {
  it.each<[string, Indicator['audience']]>([
    ['全体党员', {}],
    ['普通党员', { office: ['ordinary'] }],
    ['支部班子成员', row('L04').cap?.except?.[0]?.audience ?? {}],
    ['支部书记、组织委员', { office: ['secretary', 'organisationOfficer'] }],
    ['一线、技术岗位的党员', { post: ['frontline', 'technical'] }],
    [
      '检修部门、一线岗位的正式党员中的普通党员',
      {
        department: ['检修'],
        post: ['frontline'],
        standing: ['formal'],
        office: ['ordinary'],
      },
    ],
  ])('%s', (words, audience) => expect(audienceInWords(audience)).toBe(words))
})

describe('a module in words', () => {
  it.each([
    ['base', '每半年起始 40 分，只扣不加，全年取平均'],
    ['duty', '全年满分 60 分，按应得比例折算'],
    ['bonus', '全年合计至多 20 分'],
    ['deduction', '按实际合计'],
  ] as const)('%s', (module, words) => expect(moduleInWords(everyKindBook, module)).toBe(words))

  it('says how quarters make the year', () => {
    const rule = { counting: 'asEarned', cap: 2_500, window: 'quarter', yearFrom: 'sum' } as const
    expect(moduleRuleInWords(rule)).toBe('每季度合计至多 25 分，全年取合计')
  })
})

describe('a figure of the rulebook', () => {
  it.each([
    [100, '1'],
    [150, '1.5'],
    [25, '0.25'],
    [1_000, '10'],
    [10_000, '100'],
    [0, '0'],
  ])('%d is %s', (points, text) => expect(figure(points)).toBe(text))
})
