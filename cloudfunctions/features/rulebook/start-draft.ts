import { dayOf, firstMonthOf } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import type { rulebookDraftContract } from '@shared/rulebook/draft-contract'
import { started } from '@shared/rulebook/decide'
import { startsNotInThePast } from '@shared/rulebook/rules'
import { openDraftStates } from '@shared/rulebook/states'
import { find, is, read } from '../../kit/database'
import { versionNow } from '../../kit/rulebooks'
import type { Handler } from '../../kit/serve'
import { actingOf, parsedRulebook, replyOf } from './store'

/** It starts from the version that it will follow; one of a branch is on its way at a time. */
export const startRulebookDraft: Handler<typeof rulebookDraftContract.startRulebookDraft> = async (
  call,
  { version, startsWith },
) => {
  const { organisation, path } = call.identity
  call.permit({ organisation, path })
  const today = dayOf(call.now)
  const [open] = await find(
    'rulebookDrafts',
    { branch: organisation, state: is.in([...openDraftStates]) },
    { limit: 1 },
  )
  if (open) refuse('draftOpenAlready', { version: open.rulebook.version })
  const followed = await versionNow(organisation, firstMonthOf(startsWith))
  const { rulebook: base } = followed ?? refuse('noRulebook')
  if (await read('rulebooks', `${organisation}:${version}`)) {
    refuse('rulebookVersionExists', { version })
  }
  const branch = { _id: organisation, path }
  const rulebook = parsedRulebook(organisation, { ...base, version, startsWith })
  startsNotInThePast(rulebook, today)
  const opening = { _id: call.newId('draft'), branch, base, rulebook }
  return call.once(async (tx) => {
    const draft = started(opening, actingOf(call))
    await tx.insert('rulebookDrafts', draft)
    return replyOf(draft)
  })
}
