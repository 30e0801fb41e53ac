import { compare, smaller, subtract, add, zero, type Fraction } from '../kernel/fraction'
import type { Row } from '../rulebook/compiled'
import { periodOf } from '../rulebook/windows'
import type { PersonalWindow } from './personal-year'
import { capOver, type RowPlace } from './row-place'

/** What a cap over several windows leaves, and the period that it is for. */
export interface Wider {
  readonly per: Row['wider'][number]
  readonly left: Fraction
}

/** What the facts of a window count, or deduct. */
interface Counted {
  readonly earned: Fraction
  readonly deducted: Fraction
}

/**
 * What each cap over several windows leaves beside windows of the row, which may be all of them or
 * those before: facts count in the order of the windows. In the order of the row's `wider`.
 * 依据: ADR 25.
 */
export function leftUnderWider(
  place: RowPlace,
  month: number,
  windows: readonly PersonalWindow[],
  counted: readonly Counted[],
): Wider[] {
  return place.row.wider.flatMap((per, which): Wider[] => {
    const { first, last } = periodOf(per, month)
    const scored = place.year.scoredMonths.filter((one) => one >= first && one <= last)
    const cap = capOver(place, scored, ({ perWider }) => perWider[which])
    if (cap === undefined) return []
    const used = counted.reduce((sum, window, at) => {
      const start = windows[at]?.first ?? 0
      return start >= first && start <= last ? add(sum, countedIn(place, window)) : sum
    }, zero)
    return [{ per, left: subtract(cap, smaller(cap, used)) }]
  })
}

/** The narrowest; of two that leave the same the one of the shorter period. */
export function narrowest(caps: readonly Wider[]): Wider | undefined {
  return caps.reduce<Wider | undefined>(
    (least, cap) => (least === undefined || compare(cap.left, least.left) < 0 ? cap : least),
    undefined,
  )
}

function countedIn({ row }: RowPlace, { earned, deducted }: Counted): Fraction {
  return row.indicator.formula.kind === 'fullMinus' ? deducted : earned
}
