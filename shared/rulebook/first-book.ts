import { defaultBook } from './default-book'
import { defaultProvisions } from './provisions'
import type { Rulebook } from './rulebook'

const codes = ['B03', 'L01', 'L04', 'L12', 'J01']

/**
 * A rulebook of five rows: as few of the default book as a branch's life in the tests needs. The
 * demo has some more, `demo/book.ts`.
 *
 * @NOTE The base module starts full at 40.00 whatever its rows are: with B03 alone the other 34.00
 * are kept, and B03 takes at most its own 6.00. With all base rows their marks add up to the 40.00.
 */
export const firstBook: Rulebook = {
  organisation: 'demo',
  version: '2026-1',
  title: '党员积分量化考核细则（示范版）',
  startsWith: '2026-H1',
  scale: defaultBook.scale,
  modules: defaultBook.modules,
  ...defaultProvisions,
  indicators: defaultBook.indicators.filter(({ code }) => codes.includes(code)),
}
