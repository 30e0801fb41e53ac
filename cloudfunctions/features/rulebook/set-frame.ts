import { newTextsIn } from '@shared/rulebook/book-texts'
import type { rulebookContract } from '@shared/rulebook/contract'
import { clauseToPin, type Pinnable, type RulebookFrame } from '@shared/rulebook/frame'
import { indicatorSchema, type Indicator } from '@shared/rulebook/indicator'
import { superiorsBelowOnlyTighten } from '@shared/rulebook/rules'
import { brokenRuleInWords } from '@shared/rulebook/words'
import { refuse } from '@shared/kernel/refusal'
import type { Handler } from '../../kit/serve'
import { organisationIn, readOrganisation } from '../organisation/store'
import { offeredBelow } from './books-below'
import { framesAbove } from './store'

export const setRulebookFrame: Handler<typeof rulebookContract.setRulebookFrame> = async (
  call,
  { organisation, pinned: given, standard, addedPointsMax, filing },
) => {
  const asked = await readOrganisation(organisation)
  call.permitOrganisation(asked)
  const [offered, above] = await Promise.all([
    offeredBelow(asked.path, call.now),
    framesAbove(asked.path),
  ])
  const known = [...offered.values()].map(({ row }) => row)
  const whole = given.filter((row) => typeof row !== 'string')
  await call.checksTexts(newTextsIn(whole, known))
  return call.once(async (tx) => {
    const { path } = await organisationIn(tx, organisation)
    const before = await tx.read('rulebookFrames', organisation)
    const frame = {
      pinned: given.map((row, place) => pinnedRow(row, place, { before, offered })),
      standard,
      filing,
      ...(addedPointsMax !== undefined && { addedPointsMax }),
    }
    superiorsBelowOnlyTighten(frame, above)
    await tx.put('rulebookFrames', { _id: organisation, organisation, path, ...frame })
    return { organisation }
  })
}

interface Known {
  before: RulebookFrame | undefined
  offered: ReadonlyMap<string, Pinnable>
}

function pinnedRow(given: unknown, place: number, { before, offered }: Known): Indicator {
  const row = typeof given === 'string' ? clauseToPin(given, before, offered) : given
  const parsed = indicatorSchema.safeParse(row)
  if (parsed.success) return parsed.data
  const problem = brokenRuleInWords(parsed.error.issues[0]?.message ?? '')
  return refuse('rulebookInvalid', { field: `第 ${place + 1} 条`, problem })
}
