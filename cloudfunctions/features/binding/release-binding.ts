import type { bindingContract } from '@shared/binding/contract'
import { released } from '@shared/binding/decide'
import type { Handler } from '../../kit/serve'
import { memberIn, readMember } from '../organisation/store'
import { bindingActor } from './store'

/** The identity that every request reads is removed: it is refused at its next call. */
export const releaseBinding: Handler<typeof bindingContract.releaseBinding> = async (
  call,
  { binding, reason },
) => {
  bindingActor(call, await readMember(binding))
  return call.once(async (tx) => {
    const stored = await memberIn(tx, binding)
    const actor = bindingActor(call, stored)
    const { member, openid } = released(stored, reason, { actor, now: call.now })
    await tx.forgetIdentity(openid)
    await tx.put('members', member)
    return { binding }
  })
}
