import { add, zero, type Fraction } from '../kernel/fraction'
import type { Points } from '../kernel/points'
import type { Pool, Priced } from './priced'

/** What becomes of a fact: it counts, loses to another of its group, or its row is zeroed. */
export type Fate = 'kept' | 'lost' | 'zeroed'

/** The facts of a row in one month, added up, in hundredths of the row. */
export interface MonthTally {
  readonly month: number
  kept: Fraction
  lost: Fraction
  zeroed: Fraction
  /** What caps per occurrence cut off from what is kept. */
  beyond: Fraction
  /** What attendance in full would have been worth. */
  expected: Points
  missed: number
  readonly pool: Pool
}

/** Adds a fact to the months of its row. A zeroed fact keeps what it made attainable. */
export function addFact(months: MonthTally[], priced: Priced, fate: Fate): void {
  const month = monthIn(months, priced.month)
  month[fate] = add(month[fate], priced.worth)
  if (fate === 'kept' && priced.beyond) month.beyond = add(month.beyond, priced.beyond)
  month.expected += priced.expected
  month.missed += priced.missed
  const { pool } = priced
  if (pool === undefined) return
  month.pool.expected += pool.expected
  if (fate !== 'kept') return
  month.pool.count += pool.count
  month.pool.measure += pool.measure
  month.pool.attended += pool.attended
}

function monthIn(months: MonthTally[], number: number): MonthTally {
  const known = months.find(({ month }) => month === number)
  if (known !== undefined) return known
  const pool = { count: 0, measure: 0, attended: 0, expected: 0 }
  const none = { kept: zero, lost: zero, zeroed: zero, beyond: zero, expected: 0, missed: 0 }
  const fresh = { month: number, ...none, pool }
  months.push(fresh)
  return fresh
}
