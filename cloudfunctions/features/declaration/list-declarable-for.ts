import type { proxyContract } from '@shared/declaration/proxy-contract'
import type { Handler } from '../../kit/serve'
import { declarablesOf } from './list-declarable'
import { memberToFileFor } from './proxy-store'

export const listDeclarableFor: Handler<typeof proxyContract.listDeclarableFor> = async (
  call,
  input,
) => {
  const { _id: person, branch: organisation } = await memberToFileFor(call, input.member)
  return declarablesOf(call, { person, organisation })
}
