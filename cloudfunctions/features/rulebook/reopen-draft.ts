import type { rulebookDraftContract } from '@shared/rulebook/draft-contract'
import { reopened } from '@shared/rulebook/decide'
import type { Handler } from '../../kit/serve'
import { transition } from './transition'

export const reopenRulebookDraft: Handler<typeof rulebookDraftContract.reopenRulebookDraft> = (
  call,
  { draft },
) => transition(call, draft, reopened)
