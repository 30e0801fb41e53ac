import type { Evaluation } from '@shared/evaluation/evaluation'
import { ended } from '@shared/evaluation/publication'
import { dayOf, type Instant } from '@shared/kernel/calendar'
import { findPage, is } from '../../kit/database'
import { transact } from '../../kit/transaction'
import { openAppealsOf } from './store'

const pageSize = 100

/** For the timer: boards whose notice period ended unopposed are final. Answers how many. */
export async function endNoticePeriods(now: Instant): Promise<number> {
  let count = 0
  for (let after: string | undefined, more = true; more;) {
    const due = { state: 'published', noticeEndsOn: is.lt(dayOf(now)) }
    const page = await findPage('evaluations', due, { limit: pageSize, after })
    for (const evaluation of page.rows) {
      if (await endNoticePeriod(evaluation, now)) count += 1
    }
    after = page.next
    more = page.next !== undefined
  }
  return count
}

/**
 * A query runs outside of the transaction, so the appeals are counted after the evaluation was
 * read in it: whoever appeals later writes the evaluation too, and this transaction runs again.
 */
function endNoticePeriod({ _id, branch, half }: Evaluation, now: Instant): Promise<boolean> {
  return transact(async (tx) => {
    const stored = await tx.read('evaluations', _id)
    const openAppeals = await openAppealsOf(branch, half)
    const evaluation = stored && ended(stored, openAppeals, now)
    if (evaluation) await tx.put('evaluations', evaluation)
    return evaluation !== undefined
  })
}
