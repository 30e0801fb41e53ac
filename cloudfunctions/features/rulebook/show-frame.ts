import { grantsHeld, type Grant, type HeldRole } from '@shared/kernel/authorisation'
import { administrator, rulebookContract, superior } from '@shared/rulebook/contract'
import type { PinnableClause, Requirements } from '@shared/rulebook/contract'
import { defaultBook } from '@shared/rulebook/default-book'
import {
  budgetOf,
  waitsForApproval,
  type Pinnable,
  type RulebookFrame,
} from '@shared/rulebook/frame'
import { findIndicator, moduleRuleOf } from '@shared/rulebook/rulebook'
import { moduleTitleOf, rowRuleInWords } from '@shared/rulebook/words'
import type { Call } from '../../kit/call'
import { find, is, read } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { standingOf } from '../organisation/store'
import { offeredBelow } from './books-below'
import { framesAbove } from './store'

type Offered = ReadonlyMap<string, Pinnable>

export const showRulebookFrame: Handler<typeof rulebookContract.showRulebookFrame> = async (
  call,
  { organisation: asked },
) => {
  const { organisation, path } = await placeAsked(call, asked)
  call.permit({ organisation, path })
  const maySet = call.mayAsk(rulebookContract.setRulebookFrame, { organisation, path })
  const [own, above, offered, seats] = await Promise.all([
    read('rulebookFrames', organisation),
    framesAbove(path),
    maySet ? offeredBelow(path, call.now) : new Map<string, Pinnable>(),
    maySet ? seatsNamed(call) : [],
  ])
  return {
    organisation,
    frame: own ? { ...requirementsOf([own], offered), standard: own.standard } : undefined,
    above: above.length === 0 ? undefined : requirementsOf(above, offered),
    maySet,
    offered: [...offered.values()].map((one) => ({
      ...clauseOf(one),
      model: findIndicator(defaultBook, one.row.code) !== undefined,
    })),
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

/** One person holds few seats. */
async function seatsNamed(call: Call) {
  const ids = [...new Set(settingSeats(call).map(({ organisation }) => organisation))]
  const known = await find('organisations', { _id: is.in(ids) }, { limit: ids.length })
  const names = new Map(known.map(({ _id, name }) => [_id, name]))
  return ids.map((organisation) => ({ organisation, name: names.get(organisation) ?? '' }))
}

/** What several superiors require together: the narrowest budget, the strictest way of filing. */
function requirementsOf(frames: readonly RulebookFrame[], offered: Offered): Requirements {
  const pinned = frames.flatMap((frame) => frame.pinned)
  return {
    pinned: pinned.map((row) => {
      const { book = defaultBook } = offered.get(row.code) ?? {}
      return clauseOf({ row, book })
    }),
    addedPointsMax: budgetOf(frames),
    filing: waitsForApproval(frames) ? 'approve' : 'file',
  }
}

/** A clause stands on the sheet on which its book has it; what that lacks is for members. */
function clauseOf({ row, book }: Pinnable): PinnableClause {
  const ofBranch = book.branch?.indicators.some(({ code }) => code === row.code) ?? false
  return {
    indicator: row.code,
    sheet: ofBranch ? 'branch' : 'member',
    moduleTitle: moduleTitleOf(moduleRuleOf(book, row), row.module),
    title: row.title,
    clause: row.clause,
    rule: rowRuleInWords(book, row),
    off: row.off === true,
  }
}
