import { dayOf } from '@shared/kernel/calendar'
import type { organisationContract } from '@shared/organisation/contract'
import { refuse } from '@shared/kernel/refusal'
import type { Organisation } from '@shared/organisation/organisation'
import { read } from '../../kit/database'
import type { StoredIdentity } from '../../kit/documents'
import type { Handler } from '../../kit/serve'
import { sameSecret } from '../../kit/secrets'

/** Written once in the life of an environment; a second set-up meets it and stops. */
const setUpMarker = 'set-up'

export const startSetUp: Handler<typeof organisationContract.startSetUp> = async (call, input) => {
  if (!sameSecret(input.setUpCode, process.env['SETUP_CODE'])) refuse('setUpCodeWrong')
  if (call.bound) refuse('alreadyBound')
  if (await read('commands', setUpMarker)) refuse('alreadySetUp')
  const path = `/${input.organisation}`
  const root: Organisation = {
    _id: input.organisation,
    kind: 'partyCommittee',
    name: input.organisationName,
    path,
    appointments: [],
    boardLevel: 'pointsByName',
  }
  const administrator: StoredIdentity = {
    _id: call.openid,
    person: call.newId('person'),
    name: input.name,
    organisation: root._id,
    organisationName: root.name,
    path,
    roles: [{ role: 'administrator', organisation: root._id, path, from: dayOf(call.now) }],
  }
  return call.once(async (tx) => {
    if (await tx.read('commands', setUpMarker)) refuse('alreadySetUp')
    await tx.insert('commands', {
      _id: setUpMarker,
      procedure: 'startSetUp',
      digest: '',
      at: call.now,
    })
    await tx.insert('organisations', root)
    await tx.insert('identities', administrator)
    return { organisation: root._id }
  })
}
