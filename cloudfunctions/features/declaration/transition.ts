import type { Context } from '@shared/declaration/decide'
import type { Declaration } from '@shared/declaration/state'
import type { Call } from '../../kit/call'
import { read } from '../../kit/database'
import { refuse } from '@shared/kernel/refusal'
import { readOrganisation } from '../organisation/store'
import { bookFor, type BookFor } from './book-for'
import { permittedIn } from './store'

/** One step of a reviewer on one declaration, recorded once under the caller's command. */
export async function transition(
  call: Call,
  id: string,
  next: (
    declaration: Declaration,
    context: Context,
    book: BookFor,
  ) => Declaration | Promise<Declaration>,
): Promise<{ declaration: string; state: Declaration['state'] }> {
  const { person, name } = call.identity
  const { branch: branchId } = (await read('declarations', id)) ?? refuse('notFound')
  const branch = await readOrganisation(branchId)
  return call.once(async (tx) => {
    const stored = await permittedIn(tx, call, id)
    // A rulebook in force never changes, so reading it here is no part of the transaction.
    const book = await bookFor(stored)
    const context = {
      actor: { member: person, name },
      now: call.now,
      branch,
      clocks: book.rulebook.clocks,
    }
    const declaration = await next(stored, context, book)
    await tx.put('declarations', declaration)
    return { declaration: declaration._id, state: declaration.state }
  })
}
