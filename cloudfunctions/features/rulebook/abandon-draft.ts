import type { rulebookContract } from '@shared/rulebook/contract'
import { abandoned } from '@shared/rulebook/decide'
import type { Handler } from '../../kit/serve'
import { transition } from './transition'

export const abandonRulebookDraft: Handler<typeof rulebookContract.abandonRulebookDraft> = (
  call,
  { draft },
) => transition(call, draft, abandoned)
