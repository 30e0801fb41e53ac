import type { Context } from '@shared/declaration/decide'
import type { Declaration } from '@shared/declaration/state'
import type { Call } from '../../kit/call'
import { read } from '../../kit/database'
import { refuse } from '@shared/kernel/refusal'
import { readOrganisation } from '../organisation/store'
import { permittedIn } from './store'

/** One step of one declaration, recorded once under the caller's command. */
export async function transition(
  call: Call,
  id: string,
  next: (declaration: Declaration, context: Context) => Declaration,
): Promise<{ declaration: string; state: Declaration['state'] }> {
  const { person, name } = call.identity
  const { branch: branchId } = (await read('declarations', id)) ?? refuse('notFound')
  const branch = await readOrganisation(branchId)
  return call.once(async (tx) => {
    const stored = await permittedIn(tx, call, id)
    const context = { actor: { member: person, name }, now: call.now, branch }
    const declaration = next(stored, context)
    await tx.put('declarations', declaration)
    return { declaration: declaration._id, state: declaration.state }
  })
}
