import { lapsed } from '@shared/declaration/decide'
import { dayOf, type Instant } from '@shared/kernel/calendar'
import { find, is } from '../../kit/database'
import { discard, leaveToTimer } from '../../kit/evidence'
import { transact } from '../../kit/transaction'
import { filesOf } from './store'

/** In one run; the next run, ten minutes later, takes those that are left. */
export const lapsesPerRun = 100

/** For the timer: what was not amended or not confirmed in time counts as withdrawn. */
export async function lapseOverdueDeclarations(now: Instant): Promise<number> {
  const overdue = { state: is.in(['returned', 'unconfirmed']), dueDay: is.lt(dayOf(now)) }
  const rows = await find('declarations', overdue, { limit: lapsesPerRun })
  let count = 0
  for (const { _id } of rows) {
    if (await lapse(_id, now)) count += 1
  }
  return count
}

async function lapse(id: string, now: Instant): Promise<boolean> {
  const files = await transact(async (tx) => {
    const stored = await tx.read('declarations', id)
    const declaration = stored && lapsed(stored, now)
    if (declaration === undefined) return undefined
    const files = stored ? filesOf(stored) : []
    await tx.put('declarations', declaration)
    await leaveToTimer(tx, files, now)
    return files
  })
  if (files === undefined) return false
  await discard(files)
  return true
}
