import { evaluationId } from '@shared/evaluation/evaluation'
import { dayOf, yearOf, type Day, type Instant } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import { read } from './database'
import type { Transaction } from './transaction'

/**
 * Nothing new is taken up for a year whose second half is frozen: it could never be booked. Reads
 * only in a later year, for no year is frozen before it is over.
 */
export async function yearIsOpen(
  branch: string,
  day: Day,
  now: Instant,
  tx?: Transaction,
): Promise<void> {
  const year = yearOf(day)
  if (year >= yearOf(dayOf(now))) return
  const id = evaluationId(branch, `${year}-H2`)
  if (await (tx ? tx.read('evaluations', id) : read('evaluations', id))) {
    refuse('yearClosed', { year })
  }
}
