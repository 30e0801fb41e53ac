import type { Appeal, AppealState } from '@shared/appeal/appeal'
import type { Acting } from '@shared/appeal/decide'
import type { Call } from '../../kit/call'
import { advanceJobQuietly } from '../../kit/jobs'
import type { Transaction } from '../../kit/transaction'
import { grantIn } from './grant'
import { actingOf, permittedAppealIn } from './store'

/** A step that may grant: the appeal, the entries and the next edition's order are one thing. */
export async function settle(
  call: Call,
  id: string,
  next: (appeal: Appeal, acting: Acting, tx: Transaction) => Appeal | Promise<Appeal>,
): Promise<{ appeal: string; state: AppealState }> {
  const acting = actingOf(call)
  let jobs: string[] = []
  const reply = await call.once(async (tx) => {
    const stored = await permittedAppealIn(tx, call, id)
    const appeal = await next(stored, acting, tx)
    const granted = appeal.state === 'granted' ? await grantIn(tx, appeal, acting) : { appeal }
    await tx.put('appeals', granted.appeal)
    jobs = granted.job === undefined ? [] : [granted.job]
    return { appeal: appeal._id, state: appeal.state }
  })
  for (const job of jobs) await advanceJobQuietly(job, call.now)
  return reply
}
