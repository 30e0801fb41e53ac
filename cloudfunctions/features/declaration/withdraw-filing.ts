import type { proxyContract } from '@shared/declaration/proxy-contract'
import { unfiled } from '@shared/declaration/proxy-decide'
import { discard, leaveToTimer } from '../../kit/evidence'
import type { Handler } from '../../kit/serve'
import { filesOf, permittedIn } from './store'

/** What is taken back keeps its trail; the photos are deleted. */
export const withdrawFiling: Handler<typeof proxyContract.withdrawFiling> = async (call, input) => {
  const { person: member, name } = call.identity
  let files: string[] = []
  const reply = await call.once(async (tx) => {
    const stored = await permittedIn(tx, call, input.declaration)
    files = filesOf(stored)
    const declaration = unfiled(stored, { actor: { member, name }, now: call.now })
    await tx.put('declarations', declaration)
    await leaveToTimer(tx, files, call.now)
    return { declaration: declaration._id, state: declaration.state }
  })
  await discard(files)
  return reply
}
