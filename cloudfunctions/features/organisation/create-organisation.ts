import type { organisationContract } from '@shared/organisation/contract'
import { refuse } from '@shared/kernel/refusal'
import { dissolvedTakesNothingNew } from '@shared/organisation/rules'
import { parentsOf, type Organisation } from '@shared/organisation/organisation'
import type { Handler } from '../../kit/serve'
import { organisationIn, readOrganisation } from './store'

export const createOrganisation: Handler<typeof organisationContract.createOrganisation> = async (
  call,
  input,
) => {
  const parent = await readOrganisation(input.parent)
  call.permitOrganisation(parent)
  if (!parentsOf[input.kind].includes(parent.kind)) {
    refuse('organisationKindMisplaced', { kind: input.name })
  }
  const organisation: Organisation = {
    _id: input.organisation,
    kind: input.kind,
    name: input.name,
    parent: parent._id,
    path: `${parent.path}/${input.organisation}`,
    appointments: [],
    founded: input.founded,
    boardLevel: 'pointsByName',
  }
  return call.once(async (tx) => {
    dissolvedTakesNothingNew(await organisationIn(tx, parent._id))
    if (await tx.read('organisations', organisation._id)) refuse('organisationExists')
    await tx.insert('organisations', organisation)
    return { organisation: organisation._id }
  })
}
