import { monthFrom, monthNumberOf, yearOf, type Month } from '../kernel/calendar'
import type { CompiledSheet, Terms } from '../rulebook/compiled'
import { eachModule, type ModuleName } from '../rulebook/indicator'
import type { ModuleRule } from '../rulebook/module-rule'
import { windowsOf, type Span } from '../rulebook/windows'
import { enrolmentIn, type CarriedRow, type EnrolmentRow, type Scorecard } from './scorecard'

type MonthTerms = readonly (Terms | undefined)[]

/** A window of a module that takes part in a subject's year. */
export interface PersonalWindow extends Span {
  readonly begun: boolean
  readonly monthsPassed: number
  readonly monthsScored: readonly number[]
  /** Records whose own window starts in this one. */
  readonly carried: readonly CarriedRow[]
}

/** Which rows apply to the subject in which month, as known through a month. */
export interface PersonalYear {
  /** The number of the last month that exists, 1 to 12. */
  readonly through: number
  /** By number of the month; `undefined` for months that are not scored or not yet passed. */
  readonly months: readonly (MonthTerms | undefined)[]
  readonly scoredMonths: readonly number[]
  readonly windows: Readonly<Record<ModuleName, readonly PersonalWindow[]>>
}

/**
 * The subject's year through a month; later enrolments do not exist for it. Throws when the month
 * is not of the scorecard's year. 依据: SCORING, Personal table.
 */
export function personalYear(
  book: CompiledSheet,
  scorecard: Scorecard,
  through: Month,
): PersonalYear {
  if (yearOf(through) !== scorecard.year) throw new Error(`${through} is not in ${scorecard._id}`)
  const last = monthNumberOf(through)
  const months: (MonthTerms | undefined)[] = [undefined]
  const scoredMonths: number[] = []
  let enrolment: EnrolmentRow | undefined
  let terms: MonthTerms | undefined
  for (let month = 1; month <= last; month += 1) {
    const now = enrolmentIn(scorecard, monthFrom(scorecard.year, month))
    if (now !== enrolment) terms = now?.scored === true ? book.termsFor(now) : undefined
    enrolment = now
    months.push(terms)
    if (terms !== undefined) scoredMonths.push(month)
  }
  const carried = scorecard.carried.filter(({ month }) => month <= through)
  const windowsFor = (name: ModuleName) =>
    takingPart(book.sheet.modules[name], name, { through: last, scoredMonths, carried })
  return { through: last, months, scoredMonths, windows: eachModule(windowsFor) }
}

/** The first month of the window that a carried record names: "2026", "2026-H2", "2026-Q3". */
function firstMonthOfWindow(window: string): number {
  const place = Number(window.slice(6))
  if (window.length === 4) return 1
  return (place - 1) * (window[5] === 'Q' ? 3 : 6) + 1
}

interface Known {
  through: number
  scoredMonths: readonly number[]
  carried: readonly CarriedRow[]
}

/**
 * The windows with a scored month or a carried record; in a mean also those not yet begun, which
 * count as full once the subject is scored at all.
 */
function takingPart(rule: ModuleRule, module: ModuleName, known: Known): PersonalWindow[] {
  return windowsOf(rule)
    .map((span) => personalWindow(span, module, known))
    .filter(
      ({ begun, monthsScored, carried }) =>
        monthsScored.length > 0 ||
        carried.length > 0 ||
        (!begun && rule.yearFrom === 'mean' && known.scoredMonths.length > 0),
    )
}

function personalWindow(span: Span, module: ModuleName, known: Known): PersonalWindow {
  const { through, scoredMonths, carried } = known
  const { first, last } = span
  return {
    first,
    last,
    begun: first <= through,
    monthsPassed: Math.max(0, Math.min(last, through) - first + 1),
    monthsScored: scoredMonths.filter((month) => month >= first && month <= last),
    carried: carried.filter((row) => {
      const start = firstMonthOfWindow(row.window)
      return row.module === module && start >= first && start <= last
    }),
  }
}
