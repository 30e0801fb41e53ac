import type { rulebookDraftContract } from '@shared/rulebook/draft-contract'
import { abandoned } from '@shared/rulebook/decide'
import type { Handler } from '../../kit/serve'
import { transition } from './transition'

export const abandonRulebookDraft: Handler<typeof rulebookDraftContract.abandonRulebookDraft> = (
  call,
  { draft },
) => transition(call, draft, abandoned)
