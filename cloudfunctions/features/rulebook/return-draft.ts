import type { rulebookDraftContract } from '@shared/rulebook/draft-contract'
import { returned } from '@shared/rulebook/decide'
import type { Handler } from '../../kit/serve'
import { transition } from './transition'

export const returnRulebook: Handler<typeof rulebookDraftContract.returnRulebook> = (
  call,
  { draft, reason },
) => transition(call, draft, (stored, acting) => returned(stored, reason, acting))
