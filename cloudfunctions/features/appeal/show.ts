import type { Appeal } from '@shared/appeal/appeal'
import type { appealContract } from '@shared/appeal/contract'
import { detailOf } from '@shared/appeal/view'
import { grantsHeld, reaches, type Role } from '@shared/kernel/authorisation'
import { refuse } from '@shared/kernel/refusal'
import type { Call } from '../../kit/call'
import type { Handler } from '../../kit/serve'
import { permittedAppeal } from './store'

/** Read by the appellant, the panel and the superior; it is nobody else's business. */
export const showAppeal: Handler<typeof appealContract.showAppeal> = async (call, input) => {
  const appeal = await permittedAppeal(call, input.appeal)
  const { person } = call.identity
  const mayDecide = reachesAs(call, 'decider', appeal)
  const concerned =
    appeal.appellant === person || appeal.panel.some(({ member }) => member === person)
  if (!concerned && !mayDecide && !reachesAs(call, 'inspector', appeal)) refuse('notPermitted')
  return detailOf(appeal, person, mayDecide)
}

function reachesAs({ identity, now }: Call, role: Role, { branch, path }: Appeal): boolean {
  const held = grantsHeld(identity, [{ role, scope: 'below' }], now)
  return reaches(identity, held, { organisation: branch, path })
}
