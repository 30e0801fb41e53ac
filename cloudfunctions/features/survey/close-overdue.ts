import { dayOf, type Instant } from '@shared/kernel/calendar'
import { surveyIsOver } from '@shared/survey/rules'
import type { Survey } from '@shared/survey/survey'
import { resultOf, tallyOf } from '@shared/survey/tally'
import { find, is } from '../../kit/database'
import { openCounts } from '../../kit/sealed-counts'
import { transact } from '../../kit/transaction'

/** More would be closed by the next run. */
const closedAtOnceMost = 100

/** For the timer: what is over keeps what may be shown of its tally, and nothing else of it. */
export async function closeOverdueSurveys(now: Instant): Promise<number> {
  const today = dayOf(now)
  const due = { state: 'open', closesOn: is.lt(today) }
  const surveys = await find('surveys', due, { limit: closedAtOnceMost, fields: { _id: true } })
  let closed = 0
  for (const { _id } of surveys) {
    const done = await transact(async (tx) => {
      const stored = await tx.read('surveys', _id)
      if (stored?.state !== 'open' || !surveyIsOver(stored.closesOn, today)) return false
      const { sealed, ...kept } = stored
      const result = resultOf(tallyOf(openCounts(_id, sealed)))
      await tx.put('surveys', { ...kept, state: 'closed', result } satisfies Survey)
      return true
    })
    if (done) closed += 1
  }
  return closed
}
