import type { privacyContract } from '@shared/privacy/contract'
import { fewRectificationsAreOpen, type Rectification } from '@shared/privacy/rectification'
import { count } from '../../kit/database'
import type { Handler } from '../../kit/serve'

export const askRectification: Handler<typeof privacyContract.askRectification> = async (
  call,
  { text },
) => {
  const { person, name, organisation, path } = call.permitOwn()
  fewRectificationsAreOpen(await count('rectifications', { subject: person, state: 'open' }))
  const asked: Rectification = {
    _id: call.newId('rectification'),
    subject: person,
    subjectName: name,
    branch: organisation,
    path,
    text,
    state: 'open',
    askedAt: call.now,
  }
  return call.once(async (tx) => {
    await tx.insert('rectifications', asked)
    return { rectification: asked._id, state: asked.state }
  })
}
