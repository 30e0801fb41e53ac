import { grantsHeld, type Grant, type HeldRole } from '@shared/kernel/authorisation'
import { administrator, rulebookContract, superior } from '@shared/rulebook/contract'
import type { PinnableClause, Requirements } from '@shared/rulebook/contract'
import { defaultBook } from '@shared/rulebook/default-book'
import { budgetOf, waitsForApproval, type RulebookFrame } from '@shared/rulebook/frame'
import type { Indicator } from '@shared/rulebook/indicator'
import { moduleRuleOf, sheetOf } from '@shared/rulebook/rulebook'
import { moduleTitleOf, rowRuleInWords } from '@shared/rulebook/words'
import type { Call } from '../../kit/call'
import { read } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { standingOf } from '../organisation/store'
import { framesAbove } from './store'

export const showRulebookFrame: Handler<typeof rulebookContract.showRulebookFrame> = async (
  call,
  { organisation: asked },
) => {
  const { organisation, path } = await placeAsked(call, asked)
  call.permit({ organisation, path })
  const [own, above] = await Promise.all([read('rulebookFrames', organisation), framesAbove(path)])
  const maySet = call.mayAsk(rulebookContract.setRulebookFrame, { organisation, path })
  return {
    organisation,
    frame: own ? { ...requirementsOf([own]), standard: own.standard } : undefined,
    above: above.length === 0 ? undefined : requirementsOf(above),
    maySet,
    offered: maySet ? offeredClauses() : [],
  }
}

/** The place that was named, or the one in which the caller is a superior, or the own one. */
async function placeAsked(call: Call, asked: string | undefined) {
  if (asked !== undefined) {
    const { _id: organisation, path } = await standingOf(call, asked)
    return { organisation, path }
  }
  return seatOf(call) ?? call.identity
}

/** Of several seats the uppermost one from which the requirements are set, or else looked over. */
function seatOf({ identity, now }: Call): HeldRole | undefined {
  const setting = [...superior, ...administrator]
  const looking: Grant[] = [{ role: 'inspector', scope: 'below' }]
  return [setting, looking].flatMap((grants) =>
    grantsHeld(identity, grants, now)
      .map(({ held }) => held)
      .sort((one, other) => one.path.length - other.path.length),
  )[0]
}

/** What several superiors require together: the narrowest budget, the strictest way of filing. */
function requirementsOf(frames: readonly RulebookFrame[]): Requirements {
  return {
    pinned: frames.flatMap(({ pinned }) => pinned).map(clauseOf),
    addedPointsMax: budgetOf(frames),
    filing: waitsForApproval(frames) ? 'approve' : 'file',
  }
}

/** A clause stands on the sheet on which the default book has it; what it lacks is for members. */
function clauseOf(row: Indicator): PinnableClause {
  const ofBranch = defaultBook.branch?.indicators.some(({ code }) => code === row.code) ?? false
  return {
    indicator: row.code,
    sheet: ofBranch ? 'branch' : 'member',
    moduleTitle: moduleTitleOf(moduleRuleOf(defaultBook, row), row.module),
    title: row.title,
    clause: row.clause,
    rule: rowRuleInWords(defaultBook, row),
    off: row.off === true,
  }
}

function offeredClauses(): PinnableClause[] {
  return (['member', 'branch'] as const).flatMap((sheet) =>
    sheetOf(defaultBook, sheet).indicators.map(clauseOf),
  )
}
