import { attended, type Chain } from '../../ledger/testing/chain'
import { firstBook } from '../../rulebook/first-book'
import type { BoardLine } from '../board'
import { candidateOf, type Candidate } from '../lines'

export const half = '2026-H1'
export const themeDay = { indicator: 'L04', ownMonth: '2026-03', quantity: attended(1) }
export const missed = { ...themeDay, quantity: attended(0, 1) }

export function candidate(chain: Chain): Candidate {
  const made = candidateOf(firstBook, chain.freeze(half).scorecard, chain.scorecard.subject, half)
  if (!made) throw new Error('Not on the board')
  return made
}

export const line = (name: string, total: number, part: Partial<BoardLine> = {}): BoardLine => ({
  subject: name,
  name,
  post: 'frontline',
  total,
  base: 4_000,
  duty: total - 4_000,
  bonus: 0,
  deduction: 0,
  dutyCompleted: false,
  months: 6,
  sequence: 1,
  head: 'ab'.repeat(32),
  ...part,
})
export const candidates = (...lines: BoardLine[]) =>
  lines.map((one) => ({ line: one, apart: false }))
