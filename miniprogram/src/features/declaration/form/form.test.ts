import type { Declarable } from '@shared/declaration/contract'
import { clausesWith, matchingClauses } from '@shared/rulebook/clause-search'
import { clauseOf, expectationOf, missingIn, writtenIn, type DeclarationForm } from './form'

const volunteering: Declarable = {
  indicator: 'L12',
  title: '公益与志愿服务',
  moduleTitle: '履职分',
  rule: '每次 1 分，全年至多 6 分',
  route: '联络员初审 → 支委会批量确认',
  variants: [],
  points: 100,
  evidenceRequired: true,
  evidenceAsked: '活动签到记录或志愿服务系统证明',
  window: 'year',
  left: 50,
}
const honours: Declarable = {
  ...volunteering,
  indicator: 'J01',
  title: '党内荣誉',
  moduleTitle: '加分',
  variants: [
    { variant: 'company', title: '公司级', points: 200 },
    { variant: 'province', title: '省部级', points: 800 },
  ],
  points: undefined,
  evidenceAsked: '表彰文件或证书',
  left: 1000,
}
const book = [volunteering, honours]
const written: DeclarationForm = { title: '', day: '2026-06-15', note: '', photos: [] }

function titles(clauses: Declarable[]): string[] {
  return clauses.map(({ title }) => title)
}

describe('a sentence of a member finds its clause', () => {
  test.each([
    ['义务植树，两小时，厂区西坡', '公益与志愿服务'],
    ['社区清扫', '公益与志愿服务'],
    ['评为公司优秀党员', '党内荣誉'],
    ['拿到省部级表彰', '党内荣誉'],
  ])('%s', (sentence, title) => {
    expect(titles(matchingClauses(sentence, book, 3))[0]).toBe(title)
  })

  test('nothing is guessed where nothing fits', () => {
    expect(matchingClauses('今天下雨', book, 3)).toEqual([])
    expect(matchingClauses('', book, 3)).toEqual([])
  })

  test('a search finds words of the book, and everyday words where there are none', () => {
    expect(titles(clausesWith('签到', book))).toContain('公益与志愿服务')
    expect(titles(clausesWith('植树', book))).toEqual(['公益与志愿服务'])
    expect(clausesWith('', book)).toHaveLength(2)
  })
})

describe('what is asked follows from the clause', () => {
  test('the only clause that fits is taken as chosen, a chosen one stays', () => {
    expect(clauseOf({ ...written, title: '义务植树' }, book)).toBe(volunteering)
    expect(clauseOf({ ...written, title: '义务植树', indicator: 'J01' }, book)).toBe(honours)
    expect(clauseOf(written, book)).toBeUndefined()
  })

  test('levels and evidence are missing where the clause asks for them', () => {
    expect(missingIn(written, undefined, 0)).toEqual(['title', 'indicator'])
    expect(missingIn({ ...written, title: '表彰' }, honours, 0)).toEqual(['variant', 'photos'])
    const whole = { ...written, title: '表彰', variant: 'company' }
    expect(missingIn(whole, honours, 1)).toEqual([])
  })

  test('the expectation is what the cap of the year leaves', () => {
    expect(expectationOf(written, volunteering)).toEqual({ worth: 100, expected: 50 })
    expect(expectationOf({ ...written, variant: 'province' }, honours)?.expected).toBe(800)
    expect(expectationOf(written, honours)).toBeUndefined()
  })
})

test('what is sent is trimmed, and what was left blank is left out', () => {
  const form = { ...written, title: ' 义务植树 ', note: '  ' }
  const sent = { title: '义务植树', indicator: 'L12', day: '2026-06-15' }
  expect(writtenIn(form, volunteering)).toEqual(sent)
  expect(writtenIn({ ...form, variant: 'company', note: ' 西坡 ' }, volunteering)).toEqual({
    ...sent,
    variant: 'company',
    note: '西坡',
  })
})
