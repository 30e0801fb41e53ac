import type { Appeal } from '@shared/appeal/appeal'
import type { appealContract, AppealDetail } from '@shared/appeal/contract'
import { detailOf } from '@shared/appeal/view'
import { declarationContract } from '@shared/declaration/contract'
import { grantsHeld, reaches, type Role } from '@shared/kernel/authorisation'
import { refuse } from '@shared/kernel/refusal'
import { ledgerContract } from '@shared/ledger/contract'
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
  call.showsDataOf([appeal.appellant])
  return { ...detailOf(appeal, person, mayDecide), ...doorsOf(call, appeal) }
}

/** Without the ways to what the person looking may not read. */
function doorsOf(call: Call, appeal: Appeal): Partial<AppealDetail> {
  const { branch: organisation, path, appellant: subject } = appeal
  const scope = { organisation, path, subject }
  return {
    ...(call.mayAsk(ledgerContract.showEntry, scope)
      ? {}
      : { entry: undefined, newEntry: undefined }),
    ...(call.mayAsk(declarationContract.showDeclaration, scope) ? {} : { declaration: undefined }),
    ...(call.identity.organisation === organisation ? {} : { edition: undefined }),
  }
}

function reachesAs({ identity, now }: Call, role: Role, { branch, path }: Appeal): boolean {
  const held = grantsHeld(identity, [{ role, scope: 'below' }], now)
  return reaches(identity, held, { organisation: branch, path })
}
