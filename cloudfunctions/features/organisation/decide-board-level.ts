import type { organisationContract } from '@shared/organisation/contract'
import { RefusalError } from '@shared/kernel/refusal'
import { decisionFails } from '@shared/resolution/recorded-decision'
import type { Handler } from '../../kit/serve'
import { organisationIn, readOrganisation } from './store'

export const decideBoardLevel: Handler<typeof organisationContract.decideBoardLevel> = async (
  call,
  { branch, level, decision },
) => {
  call.permitOrganisation(await readOrganisation(branch))
  const fails = decisionFails(decision)
  if (fails) throw new RefusalError(fails)
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
