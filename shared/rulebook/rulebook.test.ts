import { amountFor, isInAudience } from './audience'
import { compile } from './compiled'
import type { Enrolment } from './enrolment'
import { firstBook } from './first-book'
import {
  applicableIndicators,
  declarableIndicators,
  findIndicator,
  rulebookDigest,
  rulebookSchema,
  type Rulebook,
} from './rulebook'

const wangFang: Enrolment = {
  branch: 'branch-1',
  office: 'ordinary',
  department: 'dispatch',
  post: 'frontline',
  standing: 'formal',
  scored: true,
}
const secretary: Enrolment = { ...wangFang, office: 'secretary', post: 'management' }
const notScored: Enrolment = { ...wangFang, scored: false }

const first = firstBook.indicators[0]
if (first === undefined) throw new Error('The first book has rows')
const accepts = (change: Partial<Rulebook>) =>
  rulebookSchema.safeParse({ ...firstBook, ...change }).success
const acceptsRow = (change: object) => accepts({ indicators: [{ ...first, ...change }] })

describe('the first book', () => {
  it('is a rulebook', () => {
    expect(rulebookSchema.parse(firstBook)).toEqual(firstBook)
  })

  it('holds the rows of the demonstration', () => {
    expect(firstBook.indicators.map(({ code }) => code)).toEqual([
      'B03',
      'L01',
      'L04',
      'L12',
      'J01',
    ])
  })

  it('caps by audience', () => {
    const cap = findIndicator(firstBook, 'L04')?.cap ?? { general: 0 }
    expect(amountFor(cap, wangFang)).toBe(1_000)
    expect(amountFor(cap, secretary)).toBe(800)
  })
})

const decided = { kind: 'decided', least: 1, most: 2 }
const otherRange = (is: object) => ({ ...decided, except: [{ audience: {}, ...is }] })

describe('a rulebook is refused', () => {
  it.each<[string, object]>([
    ['a code with a colon', { code: 'L:1' }],
    ['a full-minus row without a mark', { cap: undefined }],
    ['an expectation of what is not counted', { expectation: 'attendance' }],
    [
      'a row that adds to a module with a mark',
      { formula: { kind: 'unit', value: { general: 1 } } },
    ],
    ['a formula that nothing computes', { formula: { kind: 'bands' } }],
    ['a fraction of a hundredth', { cap: { general: 0.5 } }],
    ['a field that means nothing', { weight: 3 }],
    [
      'a range upside down',
      { formula: { kind: 'fullMinus', deduct: { kind: 'decided', least: 2, most: 1 } } },
    ],
    [
      'a range of others upside down',
      { formula: { kind: 'fullMinus', deduct: otherRange({ least: 2, most: 1 }) } },
    ],
    [
      'a fixed value for others of a range',
      { formula: { kind: 'fullMinus', deduct: otherRange({ value: 1 }) } },
    ],
    [
      'exceptions for nobody',
      { formula: { kind: 'fullMinus', deduct: { ...decided, except: [] } } },
    ],
  ])('for %s', (_, change) => {
    expect(acceptsRow({})).toBe(true)
    expect(acceptsRow({ formula: { kind: 'fullMinus', deduct: decided } })).toBe(true)
    expect(acceptsRow(change)).toBe(false)
  })

  it('for a code that stands twice', () => {
    expect(accepts({ indicators: [first, first] })).toBe(false)
  })

  it('for a row in proportion without a cap', () => {
    const l01 = findIndicator(firstBook, 'L01')
    if (l01 === undefined) throw new Error('No L01')
    expect(accepts({ indicators: [{ ...l01, cap: undefined }] })).toBe(false)
  })

  it('for a group that keeps the best here and the worst there', () => {
    const group = (keep: 'best' | 'worst', code: string) => ({
      ...first,
      code,
      group: { name: 'matter', keep },
    })
    expect(accepts({ indicators: [group('worst', 'B03'), group('worst', 'B04')] })).toBe(true)
    expect(accepts({ indicators: [group('worst', 'B03'), group('best', 'B04')] })).toBe(false)
  })

  it('for windows that do not make up the year as said', () => {
    const { base, ...others } = firstBook.modules
    expect(accepts({ modules: { ...others, base: { ...base, yearFrom: 'same' } } })).toBe(false)
    expect(accepts({ modules: { ...others, base: { ...base, window: 'year' } } })).toBe(false)
  })
})

describe('an audience', () => {
  it('without lists is everyone who is scored', () => {
    expect(isInAudience({}, wangFang)).toBe(true)
    expect(isInAudience({}, notScored)).toBe(false)
  })

  it('has every given list name the enrolment', () => {
    const audience = { office: ['ordinary'], post: ['frontline', 'technical'] }
    expect(isInAudience(audience, wangFang)).toBe(true)
    expect(isInAudience(audience, secretary)).toBe(false)
    expect(isInAudience({ ...audience, department: ['repair'] }, wangFang)).toBe(false)
  })
})

describe('the rows of an enrolment', () => {
  it('are those whose audience names it and that are on', () => {
    const rows = firstBook.indicators.map((row) => ({ ...row, off: row.code === 'J01' }))
    const book = { ...firstBook, indicators: rows }
    expect(applicableIndicators(book, wangFang).map(({ code }) => code)).toEqual([
      'B03',
      'L01',
      'L04',
      'L12',
    ])
    expect(applicableIndicators(book, notScored)).toEqual([])
    expect(
      compile(book)
        .termsFor(wangFang)
        .map((terms) => terms?.cap),
    ).toEqual([600, 600, 1_000, 600, undefined])
  })

  it('are declared for where the book says so', () => {
    expect(declarableIndicators(firstBook, wangFang).map(({ code }) => code)).toEqual([
      'L12',
      'J01',
    ])
  })
})

describe('the digest of a rulebook', () => {
  it('is the same for the same document and another for any change', () => {
    const copy = JSON.parse(JSON.stringify(firstBook)) as Rulebook
    expect(rulebookDigest(copy)).toBe(rulebookDigest(firstBook))
    expect(rulebookDigest({ ...firstBook, title: '另一份' })).not.toBe(rulebookDigest(firstBook))
  })
})
