import type { bindingContract } from '@shared/binding/contract'
import { read } from '../../kit/database'
import type { Handler } from '../../kit/serve'

/** Who is not confirmed yet learns that it waits, and nothing of anybody. */
export const showMyBinding: Handler<typeof bindingContract.showMyBinding> = async (call) => {
  if (call.waiting) return { state: 'waiting', trail: [] }
  if (!call.bound) return { state: 'none', trail: [] }
  const member = await read('members', call.identity.person)
  const trail = member?.binding?.trail ?? []
  return {
    state: 'bound',
    trail: trail.map(({ at, byName, act, note }) => ({ at, byName, act, note })),
  }
}
