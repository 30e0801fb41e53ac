import type { declarationContract } from '@shared/declaration/contract'
import { superiorMayDecide } from '@shared/declaration/decide'
import type { Handler } from '../../kit/serve'
import { postIn, rejectIn } from './post'
import { permittedIn } from './store'

/** The superior's decision: decision, entry and scorecard of one subject in one transaction. */
export const decideDeclaration: Handler<typeof declarationContract.decideDeclaration> = (
  call,
  input,
) => {
  const { person: member, name } = call.identity
  const context = { actor: { member, name }, now: call.now }
  const decision = `decider:${member}`
  return call.once(async (tx) => {
    const stored = await permittedIn(tx, call, input.declaration)
    superiorMayDecide(stored, context.actor)
    if (input.outcome === 'reject') {
      const next = await rejectIn(tx, stored, { decision, reason: input.reason }, context)
      return { declaration: next._id, state: next.state }
    }
    const outcome = { decision, note: input.reason, points: input.points }
    const next = await postIn(tx, stored, outcome, context)
    return { declaration: next._id, state: next.state }
  })
}
