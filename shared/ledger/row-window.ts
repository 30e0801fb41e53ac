import { add, fraction, smaller, subtract, whole, zero, type Fraction } from '../kernel/fraction'
import type { Points } from '../kernel/points'
import type { Expectation } from '../rulebook/indicator'
import { monthsOfPeriod } from '../rulebook/windows'
import type { MonthTally } from './month-tally'
import type { PersonalWindow } from './personal-year'
import { capOver, termsIn, type RowPlace } from './row-place'
import { cutsOfPeriods, valueInWindow } from './row-value'
import type { Wider } from './wider-caps'

/** A row in one window, exact, in hundredths of the row. */
export interface RowWindow {
  readonly earned: Fraction
  readonly attainable: Fraction
  /** `undefined` where the row has no cap. */
  readonly cap: Fraction | undefined
  /** The most that the cap, and the wider ones, leave; `undefined` where there are none. */
  readonly most: Fraction | undefined
  /** The most that the facts of the window count or deduct; `undefined` where nothing limits. */
  readonly limit: Fraction | undefined
  /** What they were worth beyond the caps of one fact, of periods, the cap, and the attainable. */
  readonly overOccurrence: Fraction
  /** In the order of the row's periods; empty where it has none. */
  readonly overPeriods: readonly Fraction[]
  /** Beyond what caps of several windows left of it, and the period of the cap that did. */
  readonly overWider: Fraction
  readonly widerPer: Wider['per'] | undefined
  readonly overCap: Fraction
  readonly overAttainable: Fraction
  /** What counts in another row because this one is full, and what came from such. */
  readonly overflow: Fraction
  readonly inflow: Fraction
  /** What went to a better of the group, and what another row's fact took. */
  readonly lost: Fraction
  readonly zeroed: Fraction
  readonly deducted: Fraction
  readonly missed: number
}

/** A row in a window in which its book does not have it. */
export const nothingCounted: RowWindow = {
  earned: zero,
  attainable: zero,
  cap: undefined,
  most: undefined,
  limit: zero,
  overOccurrence: zero,
  overPeriods: [],
  overWider: zero,
  widerPer: undefined,
  overCap: zero,
  overAttainable: zero,
  overflow: zero,
  inflow: zero,
  lost: zero,
  zeroed: zero,
  deducted: zero,
  missed: 0,
}

/**
 * The row in one window of its module; `wider` is what the caps of several windows leave it.
 * 依据: SCORING, Personal table, Attainable, Modules.
 */
export function rowInWindow(
  place: RowPlace,
  window: PersonalWindow,
  months: readonly MonthTally[],
  flowingIn: Fraction = zero,
  wider?: Wider,
): RowWindow {
  const { indicator } = place.row
  const inflow = appliesIn(place, window.monthsScored) ? flowingIn : zero
  const inside = months.filter(({ month }) => month >= window.first && month <= window.last)
  const { cap, most, attainable, limit } = boundsIn(place, window, inside, wider?.left)
  const value = valueInWindow(place, window, inside, attainable)
  const worth = add(value, inflow)
  const counted = limit === undefined ? worth : smaller(worth, limit)
  const withinCap = cap === undefined ? worth : smaller(worth, cap)
  const withinAll = wider === undefined ? withinCap : smaller(withinCap, wider.left)
  const overCap = subtract(worth, withinCap)
  const overWider = wider === undefined ? zero : subtract(withinCap, withinAll)
  const overflows = indicator.effects?.overflowsInto !== undefined
  const isFullMinus = indicator.formula.kind === 'fullMinus'
  return {
    earned: isFullMinus ? subtract(attainable, counted) : counted,
    attainable,
    cap,
    most,
    limit,
    overOccurrence: sumOf(inside, 'beyond'),
    overPeriods: cutsOfPeriods(place, window, inside, value),
    overWider: overflows ? zero : overWider,
    widerPer: wider?.per,
    overCap: overflows ? zero : overCap,
    overAttainable: subtract(withinAll, counted),
    overflow: overflows ? add(overCap, overWider) : zero,
    inflow,
    lost: sumOf(inside, 'lost'),
    zeroed: sumOf(inside, 'zeroed'),
    deducted: isFullMinus ? counted : zero,
    missed: inside.reduce((sum, { missed }) => sum + missed, 0),
  }
}

/** Into a row that never applied nothing flows: it would meet no cap. */
function appliesIn(place: RowPlace, months: readonly number[]): boolean {
  return months.some((month) => termsIn(place, month) !== undefined)
}

export interface Bounds {
  readonly cap: Fraction | undefined
  readonly most: Fraction | undefined
  readonly attainable: Fraction
  readonly limit: Fraction | undefined
}

/** What limits a row in a window, given the facts inside it. */
export function boundsIn(
  place: RowPlace,
  window: PersonalWindow,
  inside: readonly MonthTally[],
  left: Fraction | undefined,
): Bounds {
  const { row, rule } = place
  const cap = window.begun
    ? capOver(place, window.monthsScored, (terms) => terms.cap)
    : capAhead(place)
  const most = within(cap, left)
  const mark = attainableIn(place, window, cap, inside)
  if (row.indicator.formula.kind === 'fullMinus') {
    return { cap, most, attainable: mark, limit: within(mark, left) }
  }
  if (rule.counting === 'asEarned') return { cap, most, attainable: mark, limit: most }
  const attainable = left === undefined ? mark : smaller(mark, left)
  return { cap, most, attainable, limit: attainable }
}

function within(one: Fraction | undefined, other: Fraction | undefined): Fraction | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return smaller(one, other)
}

function sumOf(
  months: readonly MonthTally[],
  which: 'kept' | 'lost' | 'zeroed' | 'beyond',
): Fraction {
  return months.reduce((sum, month) => add(sum, month[which]), zero)
}

/** The cap of a window not yet begun: that of the last scored month. */
function capAhead(place: RowPlace): Fraction | undefined {
  const lastScored = place.year.scoredMonths.at(-1)
  const cap = lastScored === undefined ? undefined : termsIn(place, lastScored)?.cap
  return cap === undefined ? undefined : whole(cap)
}

/**
 * Nothing is attainable where nothing was expected, nor in proportion before the window begins: its
 * whole weight counts as full instead.
 */
function attainableIn(
  place: RowPlace,
  window: PersonalWindow,
  cap: Fraction | undefined,
  inside: readonly MonthTally[],
): Fraction {
  if (cap === undefined) return zero
  if (place.rule.counting === 'asEarned') return cap
  if (!window.begun) return zero
  const { expectation, pricing } = place.row
  if (pricing.kind === 'rate') {
    const expected = inside.some(({ pool }) => pool.expected > 0)
    return expected ? byTime(window, cap) : zero
  }
  if (expectation === undefined) return byTime(window, cap)
  return smaller(cap, whole(expectedIn(place, window, expectation, inside)))
}

/** Cap × scored months passed ÷ months of the window. */
function byTime({ first, last, monthsScored }: PersonalWindow, cap: Fraction): Fraction {
  const length = last - first + 1
  return fraction(cap.numerator * monthsScored.length, cap.denominator * length)
}

/** The value of everything already due in the window. */
function expectedIn(
  place: RowPlace,
  window: PersonalWindow,
  expectation: Expectation,
  inside: readonly MonthTally[],
): Points {
  if (expectation === 'attendance') return inside.reduce((sum, { expected }) => sum + expected, 0)
  const length = monthsOfPeriod(expectation)
  let expected = 0
  for (let month = length; month <= place.year.through; month += length) {
    if (month < window.first || month > window.last) continue
    expected += termsIn(place, month)?.unit ?? 0
  }
  return expected
}
