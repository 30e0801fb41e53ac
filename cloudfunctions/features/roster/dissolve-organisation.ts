import { dayOf } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import { dissolvedTakesNothingNew } from '@shared/organisation/rules'
import type { treeContract } from '@shared/roster/tree-contract'
import { count, is } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { organisationIn, peopleIn, readOrganisation } from '../organisation/store'

/**
 * Nobody is in an organisation that is dissolved, nobody holds an office there and nothing stands
 * below it: so nothing can be held in it either.
 */
export const dissolveOrganisation: Handler<typeof treeContract.dissolveOrganisation> = async (
  call,
  { organisation: id, on, resolution },
) => {
  const asked = await readOrganisation(id)
  call.permitOrganisation(asked)
  const today = dayOf(call.now)
  if (on > today) refuse('changeInFuture')
  const [members, standing] = await Promise.all([
    peopleIn(asked),
    count('organisations', { parent: id, dissolved: is.exists(false) }),
  ])
  return call.once(async (tx) => {
    const organisation = await organisationIn(tx, id)
    const { name, parent } = organisation
    dissolvedTakesNothingNew(organisation)
    if (parent === undefined) refuse('organisationIsRoot', { organisation: name })
    const appointments = organisation.appointments.filter(
      ({ until }) => until === undefined || until >= today,
    ).length
    if (members + standing + appointments > 0) {
      refuse('organisationNotEmpty', { organisation: name, members, below: standing, appointments })
    }
    await tx.put('organisations', { ...organisation, dissolved: { on, resolution } })
    return { organisation: id }
  })
}
