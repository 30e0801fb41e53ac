import type { Context } from '@shared/declaration/decide'
import type { Declaration } from '@shared/declaration/state'
import type { Rulebook } from '@shared/rulebook/rulebook'
import type { Call } from '../../kit/call'
import { read } from '../../kit/database'
import { refuse } from '@shared/kernel/refusal'
import { readOrganisation } from '../organisation/store'
import { rulebookFor } from './post'
import { permittedIn } from './store'

/** One step of a reviewer on one declaration, recorded once under the caller's command. */
export async function transition(
  call: Call,
  id: string,
  next: (
    declaration: Declaration,
    context: Context,
    rulebook: Rulebook,
  ) => Declaration | Promise<Declaration>,
): Promise<{ declaration: string; state: Declaration['state'] }> {
  const { person, name } = call.identity
  const { branch: branchId } = (await read('declarations', id)) ?? refuse('notFound')
  const branch = await readOrganisation(branchId)
  return call.once(async (tx) => {
    const stored = await permittedIn(tx, call, id)
    // A rulebook in force never changes, so reading it here is no part of the transaction.
    const { rulebook } = await rulebookFor(stored)
    const context = {
      actor: { member: person, name },
      now: call.now,
      branch,
      clocks: rulebook.clocks,
    }
    const declaration = await next(stored, context, rulebook)
    await tx.put('declarations', declaration)
    return { declaration: declaration._id, state: declaration.state }
  })
}
