import { add, fraction, multiply, roundHalfUp, zero, type Fraction } from '../kernel/fraction'
import type { ModuleRule } from '../rulebook/module-rule'
import type { RowWindow } from './row-window'
import { reasonsFor } from './reasons'
import type { IndicatorScore } from './score'
import type { RowWorkings } from './workings'

/** How a number of each window makes that of the year. 依据: SCORING, Modules. */
export function combineWindows<Window>(
  rule: ModuleRule,
  windows: readonly Window[],
  pick: (window: Window) => Fraction,
): Fraction {
  let sum = zero
  for (const window of windows) sum = add(sum, pick(window))
  switch (rule.yearFrom) {
    case 'same':
    case 'sum':
      return sum
    case 'mean':
      return windows.length < 2 ? sum : multiply(sum, fraction(1, windows.length))
  }
}

/** A row of the year from its windows, each number rounded once. */
export function rowScore({ place, windows, zeroedBy }: RowWorkings): IndicatorScore {
  const { row, rule } = place
  const combined = (pick: (window: RowWindow) => Fraction) =>
    roundHalfUp(combineWindows(rule, windows, pick))
  const cap = windows.at(-1)?.cap
  const sums = {
    earned: combined((window) => window.earned),
    attainable: combined((window) => window.attainable),
    overPeriods: [
      { per: 'occurrence' as const, cut: combined((window) => window.overOccurrence) },
      ...row.periods.map((per, which) => ({
        per,
        cut: combined(({ overPeriods }) => overPeriods[which] ?? zero),
      })),
    ],
    overWider: row.wider.map((per) => ({
      per,
      cut: combined(({ widerPer, overWider }) => (widerPer === per ? overWider : zero)),
    })),
    overCap: combined((window) => window.overCap),
    overAttainable: combined((window) => window.overAttainable),
    overflow: combined((window) => window.overflow),
    inflow: combined((window) => window.inflow),
    lost: combined((window) => window.lost),
    zeroed: combined((window) => window.zeroed),
    deducted: combined((window) => window.deducted),
    missed: windows.reduce((sum, window) => sum + window.missed, 0),
    ...(cap && { cap: roundHalfUp(cap) }),
    ...(zeroedBy !== undefined && { zeroedBy }),
  }
  const { earned, attainable, overCap, overAttainable, lost } = sums
  const overOthers = [...sums.overPeriods, ...sums.overWider]
  return {
    code: row.indicator.code,
    module: row.indicator.module,
    earned,
    attainable,
    ...(sums.cap !== undefined && { cap: sums.cap }),
    cut: overOthers.reduce(
      (sum, { cut }) => sum + cut,
      overCap + overAttainable + lost + sums.zeroed,
    ),
    why: reasonsFor(place, sums),
  }
}
