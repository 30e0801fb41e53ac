import { grantsHeld, type Grant, type HeldRole } from '@shared/kernel/authorisation'
import { administrator, rulebookContract, superior } from '@shared/rulebook/contract'
import type { Requirements } from '@shared/rulebook/contract'
import { defaultBook } from '@shared/rulebook/default-book'
import { budgetOf, waitsForApproval, type RulebookFrame } from '@shared/rulebook/frame'
import type { Call } from '../../kit/call'
import { find, is, read } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { standingOf } from '../organisation/store'
import { clauseOf } from './list-pinnable-clauses'
import { framesAbove } from './store'

export const showRulebookFrame: Handler<typeof rulebookContract.showRulebookFrame> = async (
  call,
  { organisation: asked },
) => {
  const { organisation, path } = await placeAsked(call, asked)
  call.permit({ organisation, path })
  const maySet = call.mayAsk(rulebookContract.setRulebookFrame, { organisation, path })
  const [own, above, seats] = await Promise.all([
    read('rulebookFrames', organisation),
    framesAbove(path),
    maySet ? seatsNamed(call) : [],
  ])
  return {
    organisation,
    frame: own ? { ...requirementsOf([own]), standard: own.standard } : undefined,
    above: above.length === 0 ? undefined : requirementsOf(above),
    maySet,
    seats,
  }
}

/** The place that was named, or the one in which the caller is a superior, or the own one. */
async function placeAsked(call: Call, asked: string | undefined) {
  if (asked !== undefined) {
    const { _id: organisation, path } = await standingOf(call, asked)
    return { organisation, path }
  }
  const looking: Grant[] = [{ role: 'inspector', scope: 'below' }]
  return [...settingSeats(call), ...seatsBy(call, looking)][0] ?? call.identity
}

/** The seats from which the requirements are set, the uppermost first. */
function settingSeats(call: Call): HeldRole[] {
  return seatsBy(call, [...superior, ...administrator])
}

function seatsBy({ identity, now }: Call, grants: Grant[]): HeldRole[] {
  return grantsHeld(identity, grants, now)
    .map(({ held }) => held)
    .sort((one, other) => one.path.length - other.path.length)
}

/** One person holds few seats; of one there is nothing to choose. */
async function seatsNamed(call: Call) {
  const ids = [...new Set(settingSeats(call).map(({ organisation }) => organisation))]
  if (ids.length < 2) return []
  const known = await find('organisations', { _id: is.in(ids) }, { limit: ids.length })
  const names = new Map(known.map(({ _id, name }) => [_id, name]))
  return ids.map((organisation) => ({ organisation, name: names.get(organisation) ?? '' }))
}

/** What several superiors require together: the narrowest budget, the strictest way of filing. */
function requirementsOf(frames: readonly RulebookFrame[]): Requirements {
  const pinned = frames.flatMap((frame) => frame.pinned)
  return {
    pinned: pinned.map((row) => clauseOf({ row, book: defaultBook })),
    addedPointsMax: budgetOf(frames),
    filing: waitsForApproval(frames) ? 'approve' : 'file',
  }
}
