import { mayRefile, refiled } from '@shared/declaration/proxy-decide'
import type { proxyContract } from '@shared/declaration/proxy-contract'
import { discard, leaveToTimer } from '../../kit/evidence'
import type { Handler } from '../../kit/serve'
import { readMember, readOrganisation } from '../organisation/store'
import { checkForm, keptPhotos } from './form'
import { filesOf, permittedDeclaration, permittedIn } from './store'
import { submittedReply } from './submitted-reply'

/** It goes back to its member; a paper that was signed for the old text is deleted. */
export const amendFiling: Handler<typeof proxyContract.amendFiling> = async (call, input) => {
  const { person: member, name } = call.identity
  const acting = { actor: { member, name }, now: call.now }
  const before = await permittedDeclaration(call, input.declaration)
  mayRefile(before, acting)
  const kept = keptPhotos(before, input.keep)
  const files = call.nameOfCommand('declaration')
  const owner = { declaration: before._id, files, kept }
  const { transfer } = await readMember(before.subject)
  const inTransit = transfer !== undefined
  const about = { person: before.subject, organisation: before.branch, inTransit }
  const { form, clocks, recorded } = await checkForm(call, input, owner, about)
  const branch = await readOrganisation(before.branch)
  let dropped: string[] = []
  const reply = await call.once(async (tx) => {
    const stored = await permittedIn(tx, call, input.declaration)
    const next = { ...refiled(stored, form, { ...acting, branch, clocks }), ...recorded }
    const stay = filesOf(next)
    dropped = filesOf(stored).filter((file) => !stay.includes(file))
    await tx.put('declarations', next)
    await leaveToTimer(tx, dropped, call.now)
    return submittedReply(next, branch, call.now)
  })
  await discard([...input.photos, ...dropped])
  return reply
}
