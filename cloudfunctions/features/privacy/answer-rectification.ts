import { refuse } from '@shared/kernel/refusal'
import type { privacyContract } from '@shared/privacy/contract'
import { answered } from '@shared/privacy/rectification'
import type { Handler } from '../../kit/serve'

export const answerRectification: Handler<typeof privacyContract.answerRectification> = (
  call,
  { rectification: id, outcome, text },
) => {
  const actor = { member: call.identity.person, name: call.identity.name }
  return call.once(async (tx) => {
    const asked = (await tx.read('rectifications', id)) ?? refuse('notFound')
    call.permitOrganisation({ _id: asked.branch, path: asked.path })
    const done = answered(asked, { outcome, text }, { actor, now: call.now })
    await tx.put('rectifications', done)
    return { rectification: id, state: done.state }
  })
}
