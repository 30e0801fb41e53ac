import type { Grade } from '../../rulebook/grade'
import { eachModule, type Indicator, type ModuleName } from '../../rulebook/indicator'
import type { ModuleRule } from '../../rulebook/module-rule'
import type { Rulebook } from '../../rulebook/rulebook'
import type { Entry } from '../entry'
import { OracleFacts } from './oracle-facts'
import { OracleRows, type OracleRow } from './oracle-row'
import { OracleYear, type Months, type OracleHorizon } from './oracle-year'
import {
  differ,
  least,
  minus,
  most,
  none,
  product,
  quotient,
  ratio,
  round,
  sum,
  type Ratio,
} from './ratio'

export interface OracleScore {
  /** By code, hundredths of the row. */
  earned: Record<string, number>
  attainable: Record<string, number>
  modules: Record<ModuleName, number>
  total: number
  displayed: number
  gradeCap: Grade | undefined
}

/**
 * A second reading of SCORING.md, straight from the entries, as slow and plain as it can be: no
 * scorecard, no tallies, fractions of BigInt. It exists to disagree with `derive`.
 */
export function oracle(
  book: Rulebook,
  entries: readonly Entry[],
  horizon: OracleHorizon,
): OracleScore {
  const year = new OracleYear(book, entries, horizon)
  const facts = new OracleFacts(year)
  const rows = new OracleRows(year, facts)
  const { sheet } = year
  const byCode = (part: keyof OracleRow) =>
    Object.fromEntries(
      sheet.indicators.map((row) => [row.code, round(yearOf(year, rows, row, part))]),
    )
  const modules = eachModule((name) => modulePoints(year, rows, name))
  const { base, duty, bonus, deduction } = modules
  const total = Math.max(sheet.scale.floor, base + duty + bonus - deduction)
  return {
    earned: byCode('earned'),
    attainable: byCode('attainable'),
    modules,
    total,
    displayed: Math.min(sheet.scale.displayMax, total),
    gradeCap: facts.gradeCap,
  }
}

/** The windows of a year together, as the module says. */
function combined({ yearFrom }: ModuleRule, parts: readonly Ratio[]): Ratio {
  return yearFrom === 'mean' && parts.length > 0
    ? quotient(sum(parts), ratio(parts.length))
    : sum(parts)
}

function yearOf(year: OracleYear, rows: OracleRows, row: Indicator, part: keyof OracleRow): Ratio {
  const windows = year.windowsOf(row.module)
  return combined(
    year.sheet.modules[row.module],
    windows.map((months) => rows.inWindow(row, months)[part]),
  )
}

function modulePoints(year: OracleYear, rows: OracleRows, name: ModuleName): number {
  const rule = year.sheet.modules[name]
  const own = year.sheet.indicators.filter(({ module }) => module === name)
  switch (rule.counting) {
    case 'asEarned':
      return asEarned(year, rows, name, rule, own)
    case 'inProportion':
      return round(
        combined(
          rule,
          year.windowsOf(name).map((months) => share(year, rows, name, rule.weight, own, months)),
        ),
      )
  }
}

/** Weight × time passed × earned ÷ attainable; a window not yet begun has its whole weight. */
function share(
  year: OracleYear,
  rows: OracleRows,
  name: ModuleName,
  weight: number,
  own: readonly Indicator[],
  months: Months,
): Ratio {
  if (year.isAhead(months)) return ratio(weight)
  const numbers = own.map((row) => rows.inWindow(row, months))
  const { earned = 0, attainable = 0 } = year.carriedInto(name, months) ?? {}
  const got = sum([ratio(Math.min(earned, attainable)), ...numbers.map((row) => row.earned)])
  const could = sum([ratio(attainable), ...numbers.map((row) => row.attainable)])
  if (!differ(could, none)) return none
  const passed = months.filter((month) => month <= year.through).length
  return product(ratio(weight * passed, months.length), quotient(got, could))
}

/**
 * The sum of the rows within the cap of each window, or the mark less what they lost. Each row is
 * rounded, unless a window was cut: then the year is, once. 依据: ADR 12, 8.
 */
function asEarned(
  year: OracleYear,
  rows: OracleRows,
  name: ModuleName,
  rule: Extract<ModuleRule, { counting: 'asEarned' }>,
  own: readonly Indicator[],
): number {
  const windows = year.windowsOf(name)
  const every = (amount: number) =>
    round(
      combined(
        rule,
        windows.map(() => ratio(amount)),
      ),
    )
  const carried = windows.map((months) => year.carriedInto(name, months))
  const { mark } = rule
  const inWindows = windows.map((months, place): Ratio => {
    const { earned = 0, attainable = 0 } = carried[place] ?? {}
    const numbers = own.map((row) => rows.inWindow(row, months))
    if (mark === undefined) return sum([ratio(earned), ...numbers.map((row) => row.earned)])
    const lost = numbers.map((row) => minus(row.attainable, row.earned))
    return minus(ratio(mark - (attainable - earned)), sum(lost))
  })
  const within = inWindows.map((points) =>
    most(none, rule.cap === undefined ? points : least(points, ratio(rule.cap))),
  )
  if (within.some((points, place) => differ(points, inWindows[place] ?? points))) {
    return round(combined(rule, within))
  }
  const got = own.map((row) => round(yearOf(year, rows, row, 'earned')))
  const lost = own.map((row, place) => {
    return round(yearOf(year, rows, row, 'attainable')) - (got[place] ?? 0)
  })
  const carriedOf = (pick: (one: { earned: number; attainable: number }) => number) =>
    round(
      combined(
        rule,
        carried.map((one) => ratio(one ? pick(one) : 0)),
      ),
    )
  const add = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  const points =
    mark === undefined
      ? add(got) + carriedOf(({ earned }) => earned)
      : every(mark) - add(lost) - carriedOf((one) => one.attainable - one.earned)
  return Math.max(0, rule.cap === undefined ? points : Math.min(points, every(rule.cap)))
}
