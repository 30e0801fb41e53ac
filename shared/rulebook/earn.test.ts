import type { Enrolment } from './enrolment'
import { earnableRows, searchEarnable, type EarnedSoFar } from './earn'
import { everyKindBook } from './testing/every-kind-book'

const wangFang: Enrolment = {
  branch: 'branch-1',
  office: 'ordinary',
  department: 'dispatch',
  post: 'frontline',
  standing: 'formal',
  scored: true,
}
const secretary: Enrolment = { ...wangFang, office: 'secretary', post: 'management' }
const codesOf = (rows: ReturnType<typeof earnableRows>) => rows.map((row) => row.indicator.code)
const fresh = earnableRows(everyKindBook, wangFang)
const row = (rows: ReturnType<typeof earnableRows>, code: string) =>
  rows.find(({ indicator }) => indicator.code === code)

describe('how one can earn', () => {
  it('lists what one declares oneself first, then by what is to be had', () => {
    // J07 has no cap of its own, and so as much as its module leaves.
    expect(codesOf(fresh)).toEqual(['J07', 'J01', 'L12', 'J08', 'L04', 'L05', 'L07', 'L11', 'L13'])
  })

  it('is of one’s own audience, and neither deducts nor is off', () => {
    expect(codesOf(earnableRows(everyKindBook, secretary))).not.toContain('L13')
    for (const code of ['B01', 'K03', 'K10']) expect(codesOf(fresh)).not.toContain(code)
    expect(earnableRows(everyKindBook, { ...wangFang, scored: false })).toEqual([])
  })

  it('says the rule, the way, who decides and what is left', () => {
    expect(row(fresh, 'L12')).toMatchObject({
      rule: '每次 1 分，每次至多 2 分，每季度至多 3 分，全年至多 6 分',
      way: 'declared',
      decided: '联络员初审 → 支委会批量确认',
      within: ['每次至多 2 分', '每季度至多 3 分'],
      left: 600,
    })
    expect(row(fresh, 'L12')).not.toHaveProperty('leftInModule')
    expect(row(fresh, 'J07')).toMatchObject({ leftInModule: 2_000 })
    expect(row(fresh, 'J07')).not.toHaveProperty('left')
    expect(row(earnableRows(everyKindBook, secretary), 'L04')?.left).toBe(800)
  })

  it('says how points come that nobody declares', () => {
    const route = (to: 'R1' | 'R5' | 'R6') => {
      const indicators = everyKindBook.indicators.map((one) => ({ ...one, route: to }))
      return row(earnableRows({ ...everyKindBook, indicators }, wangFang), 'L04')?.way
    }
    expect([route('R1'), route('R5'), route('R6')]).toEqual(['recorded', 'imported', 'proposed'])
  })

  it('of the branch is by its own sheet', () => {
    const branch = { ...wangFang, subjectKind: 'branch' } as const
    expect(codesOf(earnableRows(everyKindBook, branch))).toEqual(['ZL01'])
  })
})

describe('what is left under a score of the year', () => {
  const score: EarnedSoFar = {
    indicators: [
      { code: 'L12', earned: 400, attainable: 500, cap: 600 },
      { code: 'L04', earned: 300, attainable: 300, cap: 900 },
      { code: 'L07', earned: 600, attainable: 600, cap: 600 },
    ],
    modules: { bonus: { points: 1_900 } },
  }
  const rows = earnableRows(everyKindBook, wangFang, score)

  it('is what time makes attainable, and for meetings what the cap leaves', () => {
    expect(row(rows, 'L12')?.left).toBe(100)
    expect(row(rows, 'L04')?.left).toBe(600)
  })

  it('is nothing in a row that is full, which is left out', () => {
    expect(codesOf(rows)).not.toContain('L07')
  })

  it('is at most what the module leaves', () => {
    expect(row(rows, 'J01')).toMatchObject({ left: 1_000, leftInModule: 100 })
    const full = { ...score, modules: { bonus: { points: 2_000 } } }
    const codes = codesOf(earnableRows(everyKindBook, wangFang, full))
    expect(codes.filter((code) => code.startsWith('J'))).toEqual([])
  })

  it('is of all windows where the year is their sum', () => {
    const bonus = { counting: 'asEarned', cap: 500, window: 'quarter', yearFrom: 'sum' } as const
    const book = { ...everyKindBook, modules: { ...everyKindBook.modules, bonus } }
    expect(row(earnableRows(book, wangFang), 'J01')).toMatchObject({
      left: 4_000,
      leftInModule: 2_000,
    })
  })
})

describe('a search', () => {
  const found = (words: string) => codesOf(searchEarnable(words, fresh))

  it.each([
    ['见义勇为', 'J01'],
    ['L07', 'L07'],
    ['植树', 'L12'],
    ['抢修 加班', 'J08'],
    ['主题党日', 'L04'],
  ])('for %s finds %s', (words, code) => expect(found(words)[0]).toBe(code))

  it('finds nothing for what is in no book, and all for nothing', () => {
    expect(found('冰淇淋')).toEqual([])
    expect(found(' ')).toHaveLength(fresh.length)
  })
})
