import type { proxyContract } from '@shared/declaration/proxy-contract'
import { confirmedByMember } from '@shared/declaration/proxy-decide'
import type { Handler } from '../../kit/serve'
import { transition } from './transition'

export const confirmFiling: Handler<typeof proxyContract.confirmFiling> = (call, input) =>
  transition(call, input.declaration, confirmedByMember)
