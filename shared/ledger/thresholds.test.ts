import { defaultBook } from '../rulebook/default-book'
import type { Threshold } from '../rulebook/provisions'
import { proposalsFrom, type MonthSum, type WindowTotal } from './thresholds'

const { thresholds } = defaultBook
const year = (total: number): WindowTotal => ({ at: 'year', window: '2026', total })
const half = (window: string, total: number): WindowTotal => ({ at: 'halfYear', window, total })
const unpaid = (...months: string[]): MonthSum[] =>
  months.map((month) => ({ indicator: 'K04', month, points: 100 }))

function opened(totals: WindowTotal[], months: MonthSum[] = [], book = thresholds): string[] {
  return proposalsFrom(book, { totals, months }).map(({ threshold }) => threshold)
}

describe('a total', () => {
  it.each([
    [9_000, ['T1']],
    [8_999, []],
    [6_000, []],
    [5_999, ['T2']],
  ])('of %i in the year opens %j', (total, expected) => {
    expect(opened([year(total)])).toEqual(expected)
  })

  it('says what was reached and which line it was', () => {
    expect(proposalsFrom(thresholds, { totals: [year(5_000)], months: [] })).toEqual([
      {
        threshold: 'T2',
        title: '全年积分低于合格线，商定帮扶计划',
        opens: 'helpPlan',
        reason: { kind: 'total', window: '2026', total: 5_000, below: 6_000 },
      },
    ])
  })

  const ofHalf = (when: object): Threshold[] => [
    {
      code: 'T9',
      title: '半年',
      opens: 'praise',
      when: { kind: 'total', at: 'halfYear', ...when },
    },
  ]
  const halves = [half('2026-H1', 4_500), half('2026-H2', 4_000)]

  it('of a half-year is no total of the year, and each half opens its own', () => {
    expect(opened(halves)).toEqual([])
    const from = ofHalf({ from: 4_000 })
    expect(opened([year(4_500)], [], from)).toEqual([])
    expect(proposalsFrom(from, { totals: halves, months: [] })).toMatchObject([
      { reason: { window: '2026-H1' } },
      { reason: { window: '2026-H2' } },
    ])
  })

  it('between two bounds has to keep both; without a bound nothing opens', () => {
    expect(opened(halves, [], ofHalf({ from: 4_000, below: 4_500 }))).toEqual(['T9'])
    expect(opened(halves, [], ofHalf({}))).toEqual([])
  })
})

describe('a streak', () => {
  it.each([
    ['two months', unpaid('2026-01', '2026-02'), []],
    ['three months on end', unpaid('2026-01', '2026-02', '2026-03'), ['T3']],
    ['three months with a gap', unpaid('2026-01', '2026-02', '2026-04'), []],
    [
      'months told in any order, one of them twice',
      unpaid('2026-03', '2026-01', '2026-02', '2026-02'),
      ['T3'],
    ],
    [
      'two streaks apart',
      unpaid('2026-01', '2026-02', '2026-03', '2026-07', '2026-08', '2026-09'),
      ['T3', 'T3'],
    ],
  ])('of %s', (_, months, expected) => {
    expect(opened([], months)).toEqual(expected)
  })

  it('goes on over the turn of the year, and is one however long', () => {
    const months = unpaid('2026-11', '2026-12', '2027-01', '2027-02')
    expect(proposalsFrom(thresholds, { totals: [], months })).toMatchObject([
      {
        opens: 'talk',
        reason: { kind: 'streak', indicator: 'K04', first: '2026-11', last: '2027-02', months: 4 },
      },
    ])
  })

  it('is broken by a month whose fact was reversed, and is of its own row', () => {
    const [first, second, third] = unpaid('2026-01', '2026-02', '2026-03')
    const reversed = { indicator: 'K04', month: '2026-02', points: 0 }
    const other = { indicator: 'K01', month: '2026-02', points: 100 }
    for (const middle of [reversed, other, second]) {
      const months = [first, middle, third].flatMap((sum) => sum ?? [])
      expect(opened([], months)).toEqual(middle === second ? ['T3'] : [])
    }
  })
})
