import type { organisationContract } from '@shared/organisation/contract'
import type { Handler } from '../../kit/serve'
import { decisionStands } from './members-meeting'
import { organisationIn, readOrganisation } from './store'

export const decideBoardLevel: Handler<typeof organisationContract.decideBoardLevel> = async (
  call,
  { branch, level, decision },
) => {
  call.permitOrganisation(await readOrganisation(branch))
  await decisionStands(branch, decision, call.now)
  return call.once(async (tx) => {
    const organisation = await organisationIn(tx, branch)
    await tx.put('organisations', {
      ...organisation,
      boardLevel: level,
      boardLevelResolution: `${decision.title} · ${decision.heldOn}`,
    })
    return { branch }
  })
}
