import type { bindingContract } from '@shared/binding/contract'
import { released } from '@shared/binding/decide'
import { refuse } from '@shared/kernel/refusal'
import type { Handler } from '../../kit/serve'
import { memberIn, readMember } from '../organisation/store'
import { bindingActor, releasedIdentity } from './store'

/** The identity that every request reads is emptied: it is refused at its next call. */
export const releaseBinding: Handler<typeof bindingContract.releaseBinding> = async (
  call,
  { binding, reason },
) => {
  bindingActor(call, await readMember(binding))
  return call.once(async (tx) => {
    const stored = await memberIn(tx, binding)
    const actor = bindingActor(call, stored)
    const { member, openid } = released(stored, reason, { actor, now: call.now })
    const identity = (await tx.read('identities', openid)) ?? refuse('bindingReleased')
    await tx.put('identities', releasedIdentity(identity))
    await tx.put('members', member)
    return { binding }
  })
}
