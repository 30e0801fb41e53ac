import type { rulebookContract } from '@shared/rulebook/contract'
import { indicatorSchema } from '@shared/rulebook/indicator'
import { brokenRuleInWords } from '@shared/rulebook/words'
import { refuse } from '@shared/kernel/refusal'
import type { Handler } from '../../kit/serve'
import { organisationIn, readOrganisation } from '../organisation/store'

export const setRulebookFrame: Handler<typeof rulebookContract.setRulebookFrame> = async (
  call,
  { organisation, pinned: given, standard, addedPointsMax, filing },
) => {
  call.permitOrganisation(await readOrganisation(organisation))
  const pinned = given.map((row, place) => {
    const parsed = indicatorSchema.safeParse(row)
    if (parsed.success) return parsed.data
    const problem = brokenRuleInWords(parsed.error.issues[0]?.message ?? '')
    return refuse('rulebookInvalid', { field: `第 ${place + 1} 条`, problem })
  })
  return call.once(async (tx) => {
    const { path } = await organisationIn(tx, organisation)
    const frame = {
      pinned,
      standard,
      filing,
      ...(addedPointsMax !== undefined && { addedPointsMax }),
    }
    await tx.put('rulebookFrames', { _id: organisation, organisation, path, ...frame })
    return { organisation }
  })
}
