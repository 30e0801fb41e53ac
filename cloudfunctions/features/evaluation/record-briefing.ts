import type { evaluationContract } from '@shared/evaluation/contract'
import { briefed } from '@shared/evaluation/decide'
import { read } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { decidingBodyOf, votersOf } from '../organisation/members-meeting'
import { permittedBranch } from '../organisation/store'
import { frozenIn, postingLeftIn } from './store'

/** 依据: 没有通报记录不得公布 (ARCHITECTURE, Invariants, 9). */
export const recordBriefing: Handler<typeof evaluationContract.recordBriefing> = async (
  call,
  { half, panel, ...held },
) => {
  const branch = await permittedBranch(call)
  const [voters, body, elected] = await Promise.all([
    votersOf(branch._id, held.heldOn),
    decidingBodyOf(branch._id),
    Promise.all(panel.map(async (id) => ({ id, member: await read('members', id) }))),
  ])
  const { person: member, name } = call.identity
  return call.once(async (tx) => {
    const stored = await frozenIn(tx, call, branch._id, half)
    const left = await postingLeftIn(tx, stored)
    const acting = { actor: { member, name }, now: call.now }
    const evaluation = briefed(stored, { ...held, panel: elected, voters, body }, left, acting)
    await tx.put('evaluations', evaluation)
    return { evaluation: evaluation._id, state: evaluation.state }
  })
}
