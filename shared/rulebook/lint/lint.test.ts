import type { Indicator } from '../indicator'
import { everyKindBook } from '../testing/every-kind-book'
import { findingCodes, foundInWords } from './finding'
import { lintRow, lintRulebook, mayBeAdopted } from './lint-rulebook'
import { normalised } from './normal'
import { honest, planted, rowOf, unseenHonest, unseenPlanted, type Case } from './testing/cases'

const findingsOf = ([, change]: Case) => lintRow(rowOf(change))
const isRefused = (one: Case) => findingsOf(one).some(({ severity }) => severity === 'refuses')
const isFound = (one: Case) => findingsOf(one).length > 0

/** How many of the planted are stopped, and how many of what is found had been planted. */
function figuresOf(bad: readonly Case[], good: readonly Case[]): string {
  const [caught, alarms] = [bad.filter(isRefused).length, good.filter(isFound).length]
  const recall = `recall ${caught}/${bad.length}`
  return `${recall}, precision ${caught}/${caught + alarms}`
}

describe(`the fixed set (${figuresOf(planted, honest)})`, () => {
  it('is more than ten of each', () => {
    expect(planted.length).toBeGreaterThan(10)
    expect(honest.length).toBeGreaterThan(10)
  })

  test.each(planted)('planted: %s', (...one) => {
    expect(isRefused(one)).toBe(true)
  })

  test.each(honest)('honest: %s', (...one) => {
    expect(findingsOf(one)).toEqual([])
  })
})

/** A figure, not a promise: a change of the rules may move it, and then the name says so. */
describe(`rows that the rules were not tuned to (${figuresOf(unseenPlanted, unseenHonest)})`, () => {
  it('are mostly told apart', () => {
    expect(unseenPlanted.filter(isRefused).length).toBeGreaterThanOrEqual(unseenPlanted.length - 2)
    expect(unseenHonest.filter(isFound)).toEqual([])
  })
})

describe('a finding', () => {
  const login: Case = ['login', { title: '平台使用', clause: '登 录一次计 0.1 分。' }]

  it('names the row, the place, the words, the policy and what to write instead', () => {
    const [finding] = findingsOf(login)
    expect(finding).toMatchObject({
      code: 'login',
      severity: 'refuses',
      indicator: 'X01',
      title: '平台使用',
      field: 'clause',
      found: '登录',
    })
    expect(finding && foundInWords(finding)).toBe('X01 平台使用的条款写有“登录”')
    expect(finding).toMatchObject({
      policy: '国办函〔2026〕12号不许强制定期登录，不许考核安装使用率',
      instead: '请删去，改考用平台办成的事',
    })
  })

  it.each<[string, Partial<Indicator>]>([
    ['clause', { clause: '登录一次计 0.1 分。' }],
    ['title', { title: '登录平台' }],
    ['formula', { formula: { kind: 'quantity', value: { general: 1 }, measure: '次登录' } }],
    ['frequency', { frequency: { words: '登录一次' } }],
    ['evidence', { evidence: { required: true, asked: '登录记录', why: '' } }],
    ['reason', { evidence: { required: true, asked: '记录', why: '看登录情况' } }],
  ])('is made in the %s', (field, change) => {
    expect(lintRow(rowOf(change))).toMatchObject([{ code: 'login', field }])
  })

  it('is made once of each code in a row, the graver one', () => {
    const twice = rowOf({ title: '线上学习', clause: '线上学习积分折算，登录、登录。' })
    expect(lintRow(twice).map(({ code, severity }) => [code, severity])).toEqual([
      ['onlineStudy', 'refuses'],
      ['login', 'refuses'],
    ])
  })

  it('is a warning where a superior may ask for it, or others may hold the contest', () => {
    const warned = (change: Case[1]) => findingsOf(['', change]).map(({ severity }) => severity)
    expect(warned({ title: '线上自主学习达标', rewards: 'onlineStudy' })).toEqual(['warns'])
    expect(warned({ title: '班组绩效排名', clause: '季度第一名计 1 分。' })).toEqual(['warns'])
    expect(warned({ module: 'deduction', rewards: 'onlineStudy' })).toEqual(['refuses'])
  })

  it('is only noted in a row that is off', () => {
    const [, change] = login
    expect(lintRow(rowOf({ ...change, off: true })).map(({ severity }) => severity)).toEqual([
      'notes',
    ])
  })

  it('of every code is in the fixed set', () => {
    const codes = new Set(planted.flatMap(findingsOf).map(({ code }) => code))
    expect(findingCodes.filter((code) => !codes.has(code))).toEqual([])
  })
})

describe('a book', () => {
  const [first, ...others] = everyKindBook.indicators
  if (first === undefined) throw new Error('The book has rows')

  it('without findings may be adopted', () => {
    expect(lintRulebook(everyKindBook)).toEqual([])
    expect(mayBeAdopted([])).toBe(true)
  })

  it('may not with a row that is on, and may once it is off', () => {
    const bad = { ...first, clause: '每日打卡。', formula: { kind: 'unit', value: { general: 1 } } }
    const withRow = (row: object) => ({
      ...everyKindBook,
      indicators: [{ ...bad, module: 'duty', ...row } as Indicator, ...others],
    })
    expect(mayBeAdopted(lintRulebook(withRow({})))).toBe(false)
    expect(mayBeAdopted(lintRulebook(withRow({ off: true })))).toBe(true)
  })

  it('is looked at in the sheet of the branch as well', () => {
    const [row] = everyKindBook.branch?.indicators ?? []
    if (row === undefined || everyKindBook.branch === undefined) throw new Error('No branch sheet')
    const indicators = [{ ...row, title: '公众号粉丝数' }]
    const book = { ...everyKindBook, branch: { ...everyKindBook.branch, indicators } }
    expect(lintRulebook(book)).toMatchObject([{ indicator: 'ZL01', code: 'reaction' }])
  })
})

describe('a text without tricks', () => {
  it.each([
    ['登　录', '登录'],
    ['用“登”“录”', '用登录”'],
    ['登\u200b录', '登录'],
    ['ＡＰＰ', 'app'],
    ['A P P 打·卡', 'app 打卡'],
    ['打咔、登陸', '打卡、登陸'],
    ['每周 2 次', '每周 2 次'],
    ['进步，数次', '进步,数次'],
  ])('%s', (text, plain) => expect(normalised(text)).toBe(plain))
})
