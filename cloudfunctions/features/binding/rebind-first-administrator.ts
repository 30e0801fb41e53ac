import type { bindingContract } from '@shared/binding/contract'
import { rebound } from '@shared/binding/decide'
import { refuse } from '@shared/kernel/refusal'
import { homeOf, setUpAdministrator } from '@shared/organisation/places'
import { sameSecret } from '../../kit/secrets'
import type { Handler } from '../../kit/serve'
import { identityOf } from '../organisation/identity'
import { organisationIn } from '../organisation/store'

type Rebinding = Handler<typeof bindingContract.rebindFirstAdministrator>

/** By the secret that made them: whoever can set it can put anything into the database as well. */
export const rebindFirstAdministrator: Rebinding = async (call, { setUpCode }) => {
  if (!sameSecret(setUpCode, process.env['SETUP_CODE'])) refuse('setUpCodeWrong')
  if (call.bound) refuse('alreadyBound')
  return call.once(async (tx) => {
    if (await tx.read('identities', call.openid)) refuse('alreadyBound')
    const stored = await tx.read('members', setUpAdministrator)
    if (!stored || stored.left) return refuse('notSetUp')
    const root = await organisationIn(tx, homeOf(stored.branch))
    const { member, lost } = rebound(stored, call.openid, call.now)
    if (lost !== undefined) await tx.forgetIdentity(lost)
    await tx.put('members', member)
    await tx.put('identities', identityOf(member, root, call.openid))
    return { organisation: root._id }
  })
}
