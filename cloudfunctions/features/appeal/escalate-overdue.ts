import { escalated } from '@shared/appeal/decide'
import { dayOf, type Instant } from '@shared/kernel/calendar'
import { findPage, is } from '../../kit/database'
import { transact } from '../../kit/transaction'

const pageSize = 100

/** For the timer: what the panel has not decided in time goes to the superior. Answers how many. */
export async function escalateOverdueAppeals(now: Instant): Promise<number> {
  let count = 0
  for (let after: string | undefined, more = true; more;) {
    const overdue = { state: 'reconsidering', dueDay: is.lt(dayOf(now)) }
    const page = await findPage('appeals', overdue, { limit: pageSize, after })
    for (const { _id } of page.rows) {
      if (await escalate(_id, now)) count += 1
    }
    after = page.next
    more = page.next !== undefined
  }
  return count
}

function escalate(id: string, now: Instant): Promise<boolean> {
  return transact(async (tx) => {
    const stored = await tx.read('appeals', id)
    const appeal = stored && escalated(stored, now)
    if (appeal) await tx.put('appeals', appeal)
    return appeal !== undefined
  })
}
