import type { declarationContract } from '@shared/declaration/contract'
import { submitted } from '@shared/declaration/decide'
import type { Post } from '@shared/organisation/organisation'
import { discard } from '../../kit/evidence'
import type { Handler } from '../../kit/serve'
import { readOrganisation } from '../organisation/store'
import { checkForm } from './form'
import { declarationOpenedIn, fewEnoughAreOpen, submittedReply } from './submitted-reply'

export const submitDeclaration: Handler<typeof declarationContract.submitDeclaration> = async (
  call,
  input,
) => {
  const identity = call.permitOwn()
  const { person: subject, name: subjectName, organisation: branch, path } = identity
  await fewEnoughAreOpen(subject)
  const _id = call.newId('declaration')
  const files = call.nameOfCommand('declaration')
  const checked = await checkForm(call, input, { declaration: _id, files, kept: [] })
  const organisation = await readOrganisation(branch)
  const declaration = submitted(
    {
      _id,
      subject,
      subjectName,
      subjectPost: checked.enrolment.post as Post,
      branch,
      path,
      ...checked.recorded,
    },
    checked.form,
    {
      actor: { member: subject, name: subjectName },
      now: call.now,
      branch: organisation,
      clocks: checked.clocks,
    },
  )
  const reply = await call.once(async (tx) => {
    await declarationOpenedIn(tx, subject)
    await tx.insert('declarations', declaration)
    return submittedReply(declaration, organisation, call.now)
  })
  await discard(input.photos)
  return reply
}
