import type { declarationContract } from '@shared/declaration/contract'
import { withdrawn } from '@shared/declaration/decide'
import type { proxyContract } from '@shared/declaration/proxy-contract'
import { unfiled } from '@shared/declaration/proxy-decide'
import type { Call } from '../../kit/call'
import { discard, leaveToTimer } from '../../kit/evidence'
import type { Handler } from '../../kit/serve'
import { filesOf, permittedIn } from './store'

export const withdrawDeclaration: Handler<typeof declarationContract.withdrawDeclaration> = (
  call,
  input,
) => takenBack(call, input.declaration, withdrawn)

export const withdrawFiling: Handler<typeof proxyContract.withdrawFiling> = (call, input) =>
  takenBack(call, input.declaration, unfiled)

/** What is taken back keeps its trail; the photos are deleted. */
async function takenBack(call: Call, id: string, decide: typeof withdrawn) {
  const { person: member, name } = call.identity
  let files: string[] = []
  const reply = await call.once(async (tx) => {
    const stored = await permittedIn(tx, call, id)
    files = filesOf(stored)
    const declaration = decide(stored, { actor: { member, name }, now: call.now })
    await tx.put('declarations', declaration)
    await leaveToTimer(tx, files, call.now)
    return { declaration: declaration._id, state: declaration.state }
  })
  await discard(files)
  return reply
}
