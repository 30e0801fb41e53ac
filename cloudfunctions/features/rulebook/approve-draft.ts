import type { rulebookDraftContract } from '@shared/rulebook/draft-contract'
import { approved } from '@shared/rulebook/decide'
import type { Handler } from '../../kit/serve'
import { bringIntoForce, mayComeIntoForce } from './adoption'
import { actingOf, permittedDraft, permittedDraftIn, replyOf } from './store'

export const approveRulebook: Handler<typeof rulebookDraftContract.approveRulebook> = async (
  call,
  { draft: id },
) => {
  const { branch, rulebook } = await permittedDraft(call, id)
  const earlier = await mayComeIntoForce(branch, rulebook, call.now)
  return call.once(async (tx) => {
    const next = approved(await permittedDraftIn(tx, call, id), actingOf(call))
    const recorded = { recordedAt: call.now, recordedBy: call.identity.person }
    await bringIntoForce(tx, next, earlier, recorded)
    await tx.put('rulebookDrafts', next)
    return replyOf(next)
  })
}
