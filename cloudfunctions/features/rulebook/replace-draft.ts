import { refuse } from '@shared/kernel/refusal'
import type { rulebookDraftContract } from '@shared/rulebook/draft-contract'
import { draftIsOpen } from '@shared/rulebook/rules'
import { read } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { changeDraft } from './change-draft'
import { parsedRulebook, permittedDraft } from './store'

/** The whole text at once; its version and start may change with it. */
export const replaceRulebookDraft: Handler<
  typeof rulebookDraftContract.replaceRulebookDraft
> = async (call, { rulebook: given, ...draft }) => {
  const stored = await permittedDraft(call, draft.draft)
  draftIsOpen(stored)
  const { branch } = stored
  const { version } = parsedRulebook(branch, given)
  if (await read('rulebooks', `${branch}:${version}`)) refuse('rulebookVersionExists', { version })
  return changeDraft(call, draft, () => given)
}
