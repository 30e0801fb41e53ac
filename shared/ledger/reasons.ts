import type { Points } from '../kernel/points'
import type { Row } from '../rulebook/compiled'
import { monthsOfPeriod } from '../rulebook/windows'
import type { RowPlace } from './row-place'
import type { Reason } from './score'

/** A row of the year, rounded. */
export interface RowSums {
  readonly earned: Points
  readonly attainable: Points
  readonly cap?: Points
  /** What the cap of one fact, and that of each period within the window, cut. */
  readonly overPeriods: readonly { per: 'occurrence' | Row['periods'][number]; cut: Points }[]
  /** By period of several windows: what its cap cut. */
  readonly overWider: readonly { per: Row['wider'][number]; cut: Points }[]
  readonly overCap: Points
  readonly overAttainable: Points
  readonly overflow: Points
  readonly inflow: Points
  readonly lost: Points
  readonly zeroed: Points
  /** The row whose fact took what was earned. */
  readonly zeroedBy?: string
  readonly deducted: Points
  readonly missed: number
}

/** Why a row shows its numbers, the weightiest reason first. Never empty. */
export function reasonsFor(place: RowPlace, sums: RowSums): Reason[] {
  const absence = absenceOf(place)
  if (absence !== undefined) return [absence]
  const reasons = [...cutsOf(place, sums), ...resultsOf(place, sums)]
  return reasons.length > 0 ? reasons : [{ kind: 'nothingRecorded' }]
}

/** Why the row is none of the subject's, if so. */
function absenceOf({ row, position, year }: RowPlace): Reason | undefined {
  if (row.indicator.off === true) return { kind: 'off' }
  if (year.scoredMonths.length === 0) return { kind: 'notScored' }
  const applies = year.scoredMonths.some((month) => year.months[month]?.[position] !== undefined)
  return applies ? undefined : { kind: 'notInAudience' }
}

function cutsOf({ row }: RowPlace, sums: RowSums): Reason[] {
  const { cap, overCap, overAttainable, attainable, overflow, inflow, lost } = sums
  const into = row.indicator.effects?.overflowsInto
  const reasons: Reason[] = []
  if (sums.zeroedBy !== undefined) {
    reasons.push({ kind: 'zeroed', by: sums.zeroedBy, cut: sums.zeroed })
  }
  for (const { per, cut } of sums.overPeriods) {
    if (cut > 0) reasons.push({ kind: 'periodCapFull', per, cut })
  }
  if (overflow > 0 && into !== undefined) {
    reasons.push({ kind: 'overflow', into, points: overflow })
  }
  if (inflow > 0) reasons.push({ kind: 'inflow', points: inflow })
  if (overCap > 0) reasons.push({ kind: 'capFull', cap: cap ?? attainable, cut: overCap })
  for (const { per, cut } of sums.overWider) {
    if (cut > 0) reasons.push({ kind: 'widerCapFull', per, cut })
  }
  if (overAttainable > 0) {
    reasons.push({ kind: 'beyondAttainable', attainable, cut: overAttainable })
  }
  if (lost > 0) reasons.push({ kind: 'groupLesser', cut: lost })
  return reasons
}

function resultsOf(place: RowPlace, { earned, attainable, deducted, missed }: RowSums): Reason[] {
  if (place.row.indicator.formula.kind === 'fullMinus') {
    return [deducted > 0 ? { kind: 'deducted', points: deducted } : { kind: 'nothingDeducted' }]
  }
  const reasons: Reason[] = []
  const { expectation } = place.row
  if (missed > 0) reasons.push({ kind: 'missed', times: missed })
  if (expectation !== undefined && attainable === 0 && place.rule.counting === 'inProportion') {
    const firstDue = expectation === 'attendance' ? 1 : monthsOfPeriod(expectation)
    reasons.push({ kind: place.year.through < firstDue ? 'notDueYet' : 'nothingExpected' })
  }
  if (earned > 0) reasons.push({ kind: 'counted', points: earned })
  return reasons
}
