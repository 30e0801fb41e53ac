import { dayOf, monthOf } from '@shared/kernel/calendar'
import type { ParsedInputOf } from '@shared/kernel/contract'
import type { organisationContract } from '@shared/organisation/contract'
import { refuse } from '@shared/kernel/refusal'
import type { Member, Organisation } from '@shared/organisation/organisation'
import { setUpAdministrator, setUpPlaceOf } from '@shared/organisation/places'
import type { Call } from '../../kit/call'
import { read } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { sameSecret } from '../../kit/secrets'
import { identityOf } from './identity'

type Input = ParsedInputOf<typeof organisationContract.startSetUp>

/** Written once in the life of an environment; a second set-up meets it and stops. */
const setUpMarker = 'set-up'

export const startSetUp: Handler<typeof organisationContract.startSetUp> = async (call, input) => {
  if (!sameSecret(input.setUpCode, process.env['SETUP_CODE'])) refuse('setUpCodeWrong')
  if (call.bound) refuse('alreadyBound')
  if (await read('commands', setUpMarker)) refuse('alreadySetUp')
  const { root, administrator } = foundation(input, call)
  return call.once(async (tx) => {
    if (await tx.read('commands', setUpMarker)) refuse('alreadySetUp')
    await tx.insert('commands', {
      _id: setUpMarker,
      procedure: 'startSetUp',
      digest: '',
      at: call.now,
    })
    await tx.insert('organisations', root)
    await tx.insert('members', administrator)
    await tx.insert('identities', identityOf(administrator, root, call.openid))
    return { organisation: root._id }
  })
}

/** The first power is an appointment like every other: it can be ended, and its phone be lost. */
function foundation(input: Input, { now, openid }: Call) {
  const { organisation: _id, organisationName, name } = input
  const path = `/${_id}`
  const today = dayOf(now)
  const seat = { role: 'administrator' as const, from: today }
  const appointment = { id: setUpMarker, member: setUpAdministrator, name, resolution: '初始化' }
  const root: Organisation = {
    _id,
    kind: 'partyCommittee',
    name: organisationName,
    path,
    appointments: [{ ...appointment, ...seat }],
    boardLevel: 'pointsByName',
  }
  const line = {
    at: now,
    by: setUpAdministrator,
    byName: name,
    act: 'bind',
    note: '初始化',
  } as const
  const administrator: Member = {
    _id: setUpAdministrator,
    name,
    branch: setUpPlaceOf(_id),
    path,
    standing: 'formal',
    office: 'ordinary',
    department: '',
    post: 'management',
    scored: false,
    since: monthOf(today),
    openid,
    binding: { state: 'bound', boundAt: now, confirmedAbove: true, trail: [line] },
    underProbation: false,
    roles: [{ ...seat, organisation: _id, path, appointment: setUpMarker }],
    hasPhone: true,
  }
  return { root, administrator }
}
