import type { declarationContract } from '@shared/declaration/contract'
import { submitted } from '@shared/declaration/decide'
import { openDeclarationsMax } from '@shared/declaration/rules'
import { openStates } from '@shared/declaration/state'
import { findingInWords } from '@shared/declaration/words'
import { refuse } from '@shared/kernel/refusal'
import type { Post } from '@shared/organisation/organisation'
import { count, is } from '../../kit/database'
import { discard } from '../../kit/evidence'
import type { Handler } from '../../kit/serve'
import { readOrganisation } from '../organisation/store'
import { checkForm } from './form'
import { nextStep } from './next-step'

export const submitDeclaration: Handler<typeof declarationContract.submitDeclaration> = async (
  call,
  input,
) => {
  const identity = call.permitOwn()
  const { person: subject, name: subjectName, organisation: branch, path } = identity
  const open = await count('declarations', { subject, state: is.in([...openStates]) })
  if (open >= openDeclarationsMax) refuse('tooManyOpenDeclarations', { open })
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
      rulebookVersion: checked.rulebookVersion,
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
    await tx.insert('declarations', declaration)
    return {
      declaration: _id,
      state: declaration.state,
      findings: declaration.findings.map((finding) => ({
        code: finding.code,
        sentence: findingInWords(finding),
      })),
      next: nextStep(declaration, organisation, call.now) ?? { sentence: '' },
    }
  })
  await discard(input.photos)
  return reply
}
