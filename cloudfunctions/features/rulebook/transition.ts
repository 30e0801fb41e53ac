import type { RulebookDraft } from '@shared/rulebook/draft'
import type { Acting } from '@shared/rulebook/decide'
import type { Call } from '../../kit/call'
import { actingOf, permittedDraftIn, replyOf } from './store'

/** One step of a draft that needs nothing but the draft. */
export function transition(
  call: Call,
  id: string,
  step: (draft: RulebookDraft, acting: Acting) => RulebookDraft,
) {
  return call.once(async (tx) => {
    const next = step(await permittedDraftIn(tx, call, id), actingOf(call))
    await tx.put('rulebookDrafts', next)
    return replyOf(next)
  })
}
