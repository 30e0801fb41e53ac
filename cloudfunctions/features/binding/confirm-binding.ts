import type { bindingContract } from '@shared/binding/contract'
import { confirmed } from '@shared/binding/decide'
import type { Handler } from '../../kit/serve'
import { putMember } from '../organisation/appoint-member'
import { memberIn, readMember } from '../organisation/store'
import { bindingActor } from './store'

/** From now on the identity is the member, with the powers that the confirmation reaches. */
export const confirmBinding: Handler<typeof bindingContract.confirmBinding> = async (
  call,
  { binding, boundAt },
) => {
  bindingActor(call, await readMember(binding))
  return call.once(async (tx) => {
    const stored = await memberIn(tx, binding)
    const actor = bindingActor(call, stored)
    await putMember(tx, confirmed(stored, boundAt, { actor, now: call.now }))
    return { binding }
  })
}
