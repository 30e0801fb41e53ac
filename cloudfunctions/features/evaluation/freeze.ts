import type { evaluationContract } from '@shared/evaluation/contract'
import { frozen } from '@shared/evaluation/decide'
import { evaluationId } from '@shared/evaluation/evaluation'
import { halfMustBeOver } from '@shared/evaluation/rules'
import { jobId } from '@shared/job/job'
import { dayOf } from '@shared/kernel/calendar'
import { count } from '../../kit/database'
import { advanceJobQuietly } from '../../kit/jobs'
import { rulebookIn } from '../../kit/rulebooks'
import type { Handler } from '../../kit/serve'
import { permittedBranch } from '../organisation/store'
import { pendingIn } from './store'

/** Decided here, once; a job freezes the scorecards, a transaction a member. */
export const freezeHalfYear: Handler<typeof evaluationContract.freezeHalfYear> = async (
  call,
  { half, carryOver },
) => {
  const branch = await permittedBranch(call)
  halfMustBeOver(half, dayOf(call.now))
  const [{ version: rulebookVersion }, pending, memberCount, scoredCount] = await Promise.all([
    rulebookIn(branch._id, half),
    pendingIn(branch._id, half),
    count('members', { branch: branch._id }),
    count('members', { branch: branch._id, scored: true }),
  ])
  const { person: member, name } = call.identity
  const freeze = { half, carryOver, pending, memberCount, scoredCount, rulebookVersion }
  const reply = await call.once(async (tx) => {
    const existing = await tx.read('evaluations', evaluationId(branch._id, half))
    const acting = { actor: { member, name }, now: call.now }
    const next = frozen(existing, branch, freeze, acting)
    await tx.insert('evaluations', next.evaluation)
    await tx.insert('jobs', next.job)
    const { _id: evaluation, state } = next.evaluation
    return { evaluation, state }
  })
  await advanceJobQuietly(jobId('freezeHalfYear', reply.evaluation), call.now)
  return reply
}
