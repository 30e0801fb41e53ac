import { defaultBook } from '../rulebook/default-book'
import { sumsOf } from './threshold-sums'
import { proposalsFrom } from './thresholds'
import { attended, Chain, ordinary, times } from './testing/chain'

const unpaid = (chain: Chain, ...months: string[]) => {
  for (const ownMonth of months) {
    const matter = `unpaid-${ownMonth}`
    chain.book({ indicator: 'K04', ownMonth, quantity: times(1), matter })
  }
  return chain
}

function opened(chains: readonly Chain[], through: string): string[] {
  const sums = sumsOf(
    defaultBook,
    chains.map(({ scorecard }) => scorecard),
    through,
  )
  return proposalsFrom(defaultBook.thresholds, sums).map(({ threshold }) => threshold)
}

test('three months of unpaid dues on end open a talk, and two with a gap do not', () => {
  expect(opened([unpaid(new Chain('何军'), '2026-02', '2026-03')], '2026-06')).toEqual([])
  const gap = unpaid(new Chain('何军'), '2026-02', '2026-03', '2026-05')
  expect(opened([gap], '2026-06')).toEqual([])
  const three = unpaid(new Chain('何军'), '2026-02', '2026-03', '2026-04')
  expect(opened([three], '2026-06')).toEqual(['T3'])
  expect(opened([three], '2026-03')).toEqual([])
})

test('one that is taken back breaks the run', () => {
  const three = unpaid(new Chain('何军'), '2026-02', '2026-03', '2026-04')
  expect(opened([three.reverse('unpaid-2026-03')], '2026-06')).toEqual([])
})

test('a run goes on across the turn of the year', () => {
  const first = unpaid(new Chain('何军'), '2026-11', '2026-12')
  const second = unpaid(new Chain('何军', ordinary, '2027-01'), '2027-01')
  expect(opened([first, second], '2027-01')).toContain('T3')
  expect(opened([first], '2026-12')).not.toContain('T3')
})

test('the year opens praise or a help plan once it is over, and no half-year does', () => {
  const low = new Chain('王芳')
  expect(opened([low], '2026-11')).toEqual([])
  expect(opened([low], '2026-12')).toEqual(['T2'])
  const { totals } = sumsOf(defaultBook, [low.scorecard], '2026-12')
  expect(totals.map(({ at, window }) => [at, window])).toEqual([
    ['halfYear', '2026-H1'],
    ['halfYear', '2026-H2'],
    ['year', '2026'],
  ])
  const duties = { indicator: 'L04', ownMonth: '2026-02', quantity: attended(1, 1) }
  const book = { ...defaultBook, indicators: defaultBook.indicators.filter(isHeld) }
  const sums = sumsOf(book, [new Chain('王芳').book(duties).scorecard], '2026-12')
  expect(proposalsFrom(book.thresholds, sums)).toMatchObject([
    { threshold: 'T1', reason: { total: 10_000, from: 9_000 } },
  ])
})

/** A book in which the theme day is the only duty. */
function isHeld({ module, code }: { module: string; code: string }): boolean {
  return module !== 'duty' || code === 'L04'
}
