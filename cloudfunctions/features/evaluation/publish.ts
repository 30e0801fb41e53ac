import { boardId } from '@shared/board/board'
import type { evaluationContract } from '@shared/evaluation/contract'
import { publishing } from '@shared/evaluation/publication'
import { jobId } from '@shared/job/job'
import { advanceJobQuietly } from '../../kit/jobs'
import type { Handler } from '../../kit/serve'
import { organisationIn } from '../organisation/store'
import { permittedBranch } from '../organisation/store'
import { frozenIn, postingLeftIn, rulebookOfEvaluation } from './store'

/** Orders the first edition; the board is visible once the job has written its head. */
export const publishBoard: Handler<typeof evaluationContract.publishBoard> = async (
  call,
  { half },
) => {
  const { _id: branch } = await permittedBranch(call)
  const { person: member, name } = call.identity
  const reply = await call.once(async (tx) => {
    const stored = await frozenIn(tx, call, branch, half)
    const left = await postingLeftIn(tx, stored)
    const acting = { actor: { member, name }, now: call.now }
    const organisation = await organisationIn(tx, branch)
    const { evaluation, job } = publishing(stored, organisation, left, acting)
    // A rulebook in force never changes, so reading it here is no part of the transaction.
    await rulebookOfEvaluation(evaluation)
    await tx.put('evaluations', evaluation)
    await tx.insert('jobs', job)
    return { evaluation: evaluation._id, state: evaluation.state }
  })
  await advanceJobQuietly(jobId('publishBoard', boardId(reply.evaluation, 1)), call.now)
  return reply
}
