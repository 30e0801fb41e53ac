import { defaultBook } from '../rulebook/default-book'
import { isDueIn, looksBack, proposalsOfHalf, reasonInWords } from './proposals-of-half'
import { Chain, times } from './testing/chain'

/** Whom a frozen half-year puts forward. 依据: defaults, thresholds T1 to T3. */

const unpaid = (chain: Chain, ...months: string[]) => {
  for (const ownMonth of months) {
    chain.book({ indicator: 'K04', ownMonth, quantity: times(1), matter: `unpaid-${ownMonth}` })
  }
  return chain
}

function said(chains: readonly Chain[], half: string): string[] {
  const scorecards = chains.map(({ scorecard }) => scorecard)
  return proposalsOfHalf(defaultBook, scorecards, half).map(
    ({ threshold, reason }) => `${threshold} ${reasonInWords(defaultBook, reason)}`,
  )
}

test('the second half puts forward by the year, the first by nothing of the year', () => {
  const low = new Chain('何军')
  expect(said([low], '2026-H1')).toEqual([])
  expect(said([low], '2026-H2')).toEqual(['T2 全年 40.00 分，低于 60.00 分'])
})

test('months on end belong to the half-year in which they end, across the turn of the year too', () => {
  const spring = unpaid(new Chain('何军'), '2026-02', '2026-03', '2026-04')
  const [streak] = said([spring], '2026-H1')
  expect(streak).toMatch(/^T3 “.+”连续 3 个月（2 月至 4 月）$/)
  expect(said([spring], '2026-H2').map((one) => one.slice(0, 2))).toEqual(['T2'])
  const autumn = unpaid(new Chain('何军'), '2026-11', '2026-12')
  const winter = unpaid(new Chain('何军', undefined, '2027-01'), '2027-01')
  expect(said([autumn, winter], '2027-H1')).toHaveLength(1)
  expect(said([winter], '2027-H1')).toEqual([])
})

test('what looks at the year is due with its second half', () => {
  const due = (half: string) =>
    defaultBook.thresholds.filter((one) => isDueIn(one, half)).map(({ code }) => code)
  expect(due('2026-H1')).toEqual(['T3'])
  expect(due('2026-H2')).toEqual(['T1', 'T2', 'T3'])
})

test('the year before is read only for months on end, and only in a first half', () => {
  expect(looksBack(defaultBook, '2027-H1')).toBe(true)
  expect(looksBack(defaultBook, '2027-H2')).toBe(false)
  expect(looksBack({ ...defaultBook, thresholds: [] }, '2027-H1')).toBe(false)
})
