import { dayOf } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import type { rulebookDraftContract } from '@shared/rulebook/draft-contract'
import { proposed } from '@shared/rulebook/decide'
import { refusedIn } from '@shared/rulebook/lint/lint-rulebook'
import { draftIsOpen, startsNotInThePast } from '@shared/rulebook/rules'
import { read } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { actingOf, baseOf, framesAbove, permittedDraft, permittedDraftIn, replyOf } from './store'

/**
 * Fixes the text for the members' meeting. What stands behind the proposal is read for the revision
 * that is proposed: whoever changed it meanwhile makes this one start anew.
 */
export const proposeRulebook: Handler<typeof rulebookDraftContract.proposeRulebook> = async (
  call,
  { draft: id },
) => {
  const stored = await permittedDraft(call, id)
  const { rulebook, branch, path, revision } = stored
  draftIsOpen(stored)
  startsNotInThePast(rulebook, dayOf(call.now))
  if (await read('rulebooks', `${branch}:${rulebook.version}`)) {
    refuse('rulebookVersionExists', { version: rulebook.version })
  }
  const [base, frames] = await Promise.all([baseOf(stored), framesAbove(path)])
  const formalist = refusedIn(rulebook)
  return call.once(async (tx) => {
    const draft = await permittedDraftIn(tx, call, id)
    if (draft.revision !== revision) refuse('draftChangedMeanwhile', { name: '他人' })
    const next = proposed(draft, { base, frames, formalist }, actingOf(call))
    await tx.put('rulebookDrafts', next)
    return replyOf(next)
  })
}
