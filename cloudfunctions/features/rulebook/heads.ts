import type { DraftHead } from '@shared/rulebook/contract'
import { changedKeys, type RulebookDraft } from '@shared/rulebook/draft'
import { baseOf } from './store'

/** What a list shows of a draft. */
export async function headOf(draft: RulebookDraft): Promise<DraftHead> {
  const { rulebook, state, revision, base, trail } = draft
  const before = await baseOf(draft)
  const last = trail.at(-1)
  return {
    draft: draft._id,
    version: rulebook.version,
    title: rulebook.title,
    startsWith: rulebook.startsWith,
    state,
    revision,
    base,
    changedCount: before ? changedKeys(before, rulebook).length : rulebook.indicators.length,
    changedAt: last?.at ?? '',
    changedBy: last?.byName ?? '',
  }
}
