import type { rulebookDraftContract } from '@shared/rulebook/draft-contract'
import { adopted } from '@shared/rulebook/decide'
import { waitsForApproval } from '@shared/rulebook/frame'
import type { Handler } from '../../kit/serve'
import { decisionStands } from '../organisation/members-meeting'
import { bringIntoForce, mayComeIntoForce } from './adoption'
import { actingOf, framesAbove, permittedDraft, permittedDraftIn, replyOf } from './store'

/** What the members' meeting decided; in force at once unless a superior has to approve it. */
export const adoptRulebookDraft: Handler<typeof rulebookDraftContract.adoptRulebookDraft> = async (
  call,
  { draft: id, decision },
) => {
  const { branch, path, rulebook } = await permittedDraft(call, id)
  await decisionStands(branch, decision, call.now)
  const earlier = await mayComeIntoForce(branch, rulebook, call.now)
  const waits = waitsForApproval(await framesAbove(path))
  return call.once(async (tx) => {
    const draft = await permittedDraftIn(tx, call, id)
    const next = adopted(draft, decision, waits, actingOf(call))
    const recorded = { recordedAt: call.now, recordedBy: call.identity.person }
    const version = waits ? undefined : await bringIntoForce(tx, next, earlier, recorded)
    await tx.put('rulebookDrafts', next)
    return { ...replyOf(next), rulebook: version, digest: next.digest }
  })
}
