import { compile, type CompiledRulebook } from '../rulebook/compiled'
import type { Rulebook } from '../rulebook/rulebook'
import type { HalfYear, Month } from '../kernel/calendar'
import { personalYear, type PersonalYear } from './personal-year'
import { rowInWindow, type RowPlace, type RowWindow } from './row-window'
import type { Scorecard } from './scorecard'
import { tally, type Tallies } from './tally'

/** What exists for a derivation: months through one, and facts booked through a half-year. */
export interface Horizon {
  through: Month
  bookedThrough?: HalfYear
}

/** A row with its windows of the year, those of its module in order. */
export interface RowWorkings {
  readonly place: RowPlace
  readonly windows: readonly RowWindow[]
}

/** The exact numbers that the score and the attribution are both read from. */
export interface Workings {
  readonly book: CompiledRulebook
  readonly year: PersonalYear
  readonly tallies: Tallies
  /** By position of the row in the book. */
  readonly rows: readonly RowWorkings[]
}

/** Works out every row in every window. Throws for a month of another year than the scorecard's. */
export function workOut(rulebook: Rulebook, scorecard: Scorecard, horizon: Horizon): Workings {
  const book = compile(rulebook)
  const year = personalYear(rulebook, book, scorecard, horizon.through)
  const tallies = tally(rulebook, book, year, scorecard, horizon.bookedThrough)
  const rows = book.rows.map((row, position) => {
    const { module } = row.indicator
    const place = { row, position, rule: rulebook.modules[module], year }
    const months = tallies.rows[position] ?? []
    const windows = year.windows[module].map((window) => rowInWindow(place, window, months))
    return { place, windows }
  })
  return { book, year, tallies, rows }
}
