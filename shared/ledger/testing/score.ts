import type { IndicatorScore, Score } from '../score'
import { attended, once, type Chain } from './chain'

/** The row of a code. */
export const row = (score: Score, code: string): IndicatorScore => {
  const found = score.indicators.find((indicator) => indicator.code === code)
  if (found === undefined) throw new Error(`No row ${code}`)
  return found
}
/** The kinds of its reasons, in order. */
export const kinds = (indicator: IndicatorScore) => indicator.why.map(({ kind }) => kind)
export const month = (number: number) => `2026-${String(number).padStart(2, '0')}`
export const months = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => month(from + index))

/** Attends everything that the year expects, and volunteers up to the cap. */
export function perfect(chain: Chain, from = 1, to = 12): Chain {
  for (const ownMonth of months(from, to)) {
    chain.book({ indicator: 'L04', ownMonth, quantity: attended(1) })
    chain.book({ indicator: 'L12', ownMonth, quantity: once })
    if (Number(ownMonth.slice(5)) % 3 === 0) {
      chain.book({ indicator: 'L01', ownMonth, quantity: attended(1) })
    }
  }
  return chain
}
