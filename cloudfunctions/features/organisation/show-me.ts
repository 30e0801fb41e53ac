import { dayOf } from '@shared/kernel/calendar'
import { holdsOn } from '@shared/kernel/authorisation'
import type { organisationContract } from '@shared/organisation/contract'
import type { Handler } from '../../kit/serve'
import { viewOfMe } from './identity'

export const showMe: Handler<typeof organisationContract.showMe> = (call) => {
  const identity = call.permitOwn()
  const today = dayOf(call.now)
  return Promise.resolve(
    viewOfMe({ ...identity, roles: identity.roles.filter((role) => holdsOn(role, today)) }),
  )
}
