import { roundHalfUp, whole, zero, add, smaller, type Fraction } from '../kernel/fraction'
import type { Month } from '../kernel/calendar'
import type { Points } from '../kernel/points'
import { moduleNames, type ModuleName } from '../rulebook/indicator'
import { monthsOfWindow, type ModuleRule } from '../rulebook/module-rule'
import type { BookOfYear } from '../rulebook/book-of-year'
import { exactIn } from './module-score'
import type { PersonalWindow } from './personal-year'
import type { RowWindow } from './row-window'
import type { Scorecard } from './scorecard'
import { workOut } from './year-of-versions'

/** What goes with a member who leaves: of one module in one of its windows, in hundredths. */
export interface CarriedValue {
  /** "2026", "2026-H1", "2026-Q3". */
  window: string
  module: ModuleName
  earned: Points
  attainable: Points
}

/**
 * What a subject has earned and could have earned through a month, by module and window, as carried
 * records take it: before proportion and before the module's cap. Windows that have not begun, and
 * what is nothing, are left out. 依据: SCORING, Records, carried.
 */
export function carriedOver(
  rulebook: BookOfYear,
  scorecard: Scorecard,
  through: Month,
): CarriedValue[] {
  const { book, rows, year } = workOut(rulebook, scorecard, { through })
  return moduleNames.flatMap((module) => {
    const rule = book.sheet.modules[module]
    const own = rows.filter(({ place }) => place.row.indicator.module === module)
    return year.windows[module].flatMap((window, index): CarriedValue[] => {
      if (!window.begun) return []
      const inWindow = own.flatMap((row) => row.windows[index] ?? [])
      const { earned, attainable } = valueOf(rule, window, inWindow)
      if (earned === 0 && attainable === 0) return []
      return [{ window: nameOf(scorecard.year, rule, window), module, earned, attainable }]
    })
  })
}

function valueOf(rule: ModuleRule, window: PersonalWindow, rows: readonly RowWindow[]) {
  if (rule.counting === 'inProportion') {
    const carried = window.carried.reduce<Bounds>(
      (sum, row) => ({
        earned: add(sum.earned, whole(row.earned)),
        attainable: add(sum.attainable, whole(row.attainable)),
      }),
      { earned: zero, attainable: zero },
    )
    const earned = rows.reduce(
      (sum, row) => add(sum, row.earned),
      smaller(carried.earned, carried.attainable),
    )
    const attainable = rows.reduce((sum, row) => add(sum, row.attainable), carried.attainable)
    return { earned: roundHalfUp(earned), attainable: roundHalfUp(attainable) }
  }
  const earned = Math.max(0, roundHalfUp(exactIn(rule, window, rows)))
  // With a mark what was lost is what counts elsewhere: the mark less what is left of it.
  return { earned, attainable: rule.mark ?? rule.cap ?? earned }
}

interface Bounds {
  earned: Fraction
  attainable: Fraction
}

function nameOf(year: number, rule: ModuleRule, { first }: PersonalWindow): string {
  const length = monthsOfWindow(rule)
  if (length === 12) return String(year)
  const place = (first - 1) / length + 1
  return `${year}-${length === 6 ? 'H' : 'Q'}${place}`
}
