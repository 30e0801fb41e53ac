import { refuse } from '@shared/kernel/refusal'
import { newTextsIn } from '@shared/rulebook/book-texts'
import { defaultBook } from '@shared/rulebook/default-book'
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
  const rulebook = parsedRulebook(branch, given)
  const { version } = rulebook
  if (await read('rulebooks', `${branch}:${version}`)) refuse('rulebookVersionExists', { version })
  await call.checksTexts(newTextsIn(rulebook, [stored.rulebook, defaultBook]))
  return changeDraft(call, draft, () => given)
}
