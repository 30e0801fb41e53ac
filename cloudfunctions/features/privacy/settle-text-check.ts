import { refuse } from '@shared/kernel/refusal'
import type { privacyContract } from '@shared/privacy/contract'
import { settledText } from '@shared/privacy/text-check'
import type { Handler } from '../../kit/serve'

export const settleTextCheck: Handler<typeof privacyContract.settleTextCheck> = (
  call,
  { textCheck, outcome },
) => {
  const actor = { member: call.identity.person, name: call.identity.name }
  return call.once(async (tx) => {
    const check = (await tx.read('textChecks', textCheck)) ?? refuse('notFound')
    call.permitOrganisation({ _id: check.branch, path: check.path })
    await tx.put('textChecks', settledText(check, outcome, { actor, now: call.now }))
    return { textCheck }
  })
}
