import type { rulebookContract } from '@shared/rulebook/contract'
import { defaultBook } from '@shared/rulebook/default-book'
import { clauseToPin, type RulebookFrame } from '@shared/rulebook/frame'
import { indicatorSchema, type Indicator } from '@shared/rulebook/indicator'
import { brokenRuleInWords } from '@shared/rulebook/words'
import { refuse } from '@shared/kernel/refusal'
import type { Handler } from '../../kit/serve'
import { organisationIn, readOrganisation } from '../organisation/store'

export const setRulebookFrame: Handler<typeof rulebookContract.setRulebookFrame> = async (
  call,
  { organisation, pinned: given, standard, addedPointsMax, filing },
) => {
  call.permitOrganisation(await readOrganisation(organisation))
  return call.once(async (tx) => {
    const { path } = await organisationIn(tx, organisation)
    const before = await tx.read('rulebookFrames', organisation)
    const frame = {
      pinned: given.map((row, place) => pinnedRow(row, place, before)),
      standard,
      filing,
      ...(addedPointsMax !== undefined && { addedPointsMax }),
    }
    await tx.put('rulebookFrames', { _id: organisation, organisation, path, ...frame })
    return { organisation }
  })
}

function pinnedRow(given: unknown, place: number, before: RulebookFrame | undefined): Indicator {
  const row = typeof given === 'string' ? clauseToPin(given, before, defaultBook) : given
  const parsed = indicatorSchema.safeParse(row)
  if (parsed.success) return parsed.data
  const problem = brokenRuleInWords(parsed.error.issues[0]?.message ?? '')
  return refuse('rulebookInvalid', { field: `第 ${place + 1} 条`, problem })
}
