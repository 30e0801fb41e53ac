import type { rulebookContract } from '@shared/rulebook/contract'
import { reopened } from '@shared/rulebook/decide'
import type { Handler } from '../../kit/serve'
import { transition } from './transition'

export const reopenRulebookDraft: Handler<typeof rulebookContract.reopenRulebookDraft> = (
  call,
  { draft },
) => transition(call, draft, reopened)
