import type { Basis, RulebookDraft } from '@shared/rulebook/draft'
import type { Rulebook } from '@shared/rulebook/rulebook'
import { changed } from '@shared/rulebook/decide'
import type { Call } from '../../kit/call'
import {
  actingOf,
  baseOf,
  parsedRulebook,
  permittedDraft,
  permittedDraftIn,
  replyOf,
} from './store'

interface Change {
  draft: string
  revision: number
  basis: Basis
  /** The clause that is changed, where it is one. */
  about?: string
}

/**
 * Writes what `make` makes of the text that is stored. The text of a revision never changes, so
 * making it stands outside the transaction; the revision is compared inside.
 */
export async function changeDraft(
  call: Call,
  { draft: id, revision, basis, about }: Change,
  make: (rulebook: Rulebook, draft: RulebookDraft) => unknown,
) {
  const stored = await permittedDraft(call, id)
  const base = await baseOf(stored)
  const rulebook = parsedRulebook(stored.branch, make(stored.rulebook, stored))
  return call.once(async (tx) => {
    const draft = await permittedDraftIn(tx, call, id)
    const next = changed(draft, revision, { rulebook, base, basis, about }, actingOf(call))
    await tx.put('rulebookDrafts', next)
    return replyOf(next)
  })
}
