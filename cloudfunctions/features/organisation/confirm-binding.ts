import type { bindingContract } from '@shared/organisation/binding-contract'
import { confirmed } from '@shared/organisation/binding-decide'
import { putMember } from './appoint-member'
import { bindingActor } from './binding-store'
import type { Handler } from '../../kit/serve'
import { memberIn, readMember } from './store'

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
