import type { declarationContract } from '@shared/declaration/contract'
import { amended } from '@shared/declaration/decide'
import { amendmentIsInTime } from '@shared/declaration/rules'
import { dayOf } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import { discard } from '../../kit/evidence'
import type { Handler } from '../../kit/serve'
import { readOrganisation } from '../organisation/store'
import { checkForm, keptPhotos } from './form'
import { permittedDeclaration, permittedIn } from './store'
import { submittedReply } from './submitted-reply'

export const amendDeclaration: Handler<typeof declarationContract.amendDeclaration> = async (
  call,
  input,
) => {
  const before = await permittedDeclaration(call, input.declaration)
  if (before.state !== 'returned') refuse('declarationNotReturned')
  amendmentIsInTime(before, dayOf(call.now))
  const kept = keptPhotos(before, input.keep)
  // Named by the command: what is dropped here may be the same photo that is added again.
  const files = call.nameOfCommand('declaration')
  const checked = await checkForm(call, input, { declaration: before._id, files, kept })
  const branch = await readOrganisation(before.branch)
  const { person, name } = call.identity
  const reply = await call.once(async (tx) => {
    const stored = await permittedIn(tx, call, input.declaration)
    const { clocks } = checked
    const context = { actor: { member: person, name }, now: call.now, branch, clocks }
    const declaration = {
      ...amended(stored, checked.form, context),
      ...checked.recorded,
    }
    await tx.put('declarations', declaration)
    return submittedReply(declaration, branch, call.now)
  })
  const dropped = before.photos.filter(({ photo }) => !input.keep.includes(photo))
  await discard([...input.photos, ...dropped.map(({ file }) => file)])
  return reply
}
