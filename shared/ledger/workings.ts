import { add, zero, type Fraction } from '../kernel/fraction'
import type { HalfYear, Month } from '../kernel/calendar'
import { compile, type CompiledSheet } from '../rulebook/compiled'
import type { Indicator } from '../rulebook/indicator'
import { sheetOf, type Rulebook } from '../rulebook/rulebook'
import { personalYear, type PersonalYear } from './personal-year'
import type { RowPlace } from './row-place'
import { nothingCounted, rowInWindow, type RowWindow } from './row-window'
import { kindOf, type Scorecard } from './scorecard'
import { tally, type Tallies } from './tally'
import { leftUnderWider, narrowest } from './wider-caps'

/** What exists for a derivation: months through one, and facts booked through a half-year. */
export interface Horizon {
  through: Month
  bookedThrough?: HalfYear
}

/** A row with its windows of the year, those of its module in order. */
export interface RowWorkings {
  readonly place: RowPlace
  readonly windows: readonly RowWindow[]
  /** The row whose fact takes what was earned in some month of this one. */
  readonly zeroedBy?: string
}

/** The exact numbers that the score and the attribution are both read from. */
export interface Workings {
  readonly book: CompiledSheet
  readonly year: PersonalYear
  readonly tallies: Tallies
  /** By position of the row in the sheet. */
  readonly rows: readonly RowWorkings[]
}

/** The windows that were over before a version of the year started: they stay as they were. */
export interface Settled {
  /** 1 to 12. */
  readonly firstMonth: number
  /** Those of a row in its module; none where it was not in the book, or in another module. */
  readonly windowsOf: (row: Pick<Indicator, 'code' | 'module'>) => readonly RowWindow[]
}

/** The year under one version; `workOut` knows the versions of a year. */
export function workOutBy(
  rulebook: Rulebook,
  scorecard: Scorecard,
  horizon: Horizon,
  settled?: Settled,
): Workings {
  const book = compile(sheetOf(rulebook, kindOf(scorecard)))
  const year = personalYear(book, scorecard, horizon.through)
  const tallies = tally(book, year, scorecard, horizon.bookedThrough)
  const work = (position: number, inflows?: Inflows): RowWorkings => {
    const place = placeOf(book, year, position)
    const months = tallies.rows[position] ?? []
    const spans = year.windows[place.row.indicator.module]
    const windows: RowWindow[] = []
    const over = settled?.windowsOf(place.row.indicator)
    for (const [at, window] of spans.entries()) {
      if (settled !== undefined && window.last < settled.firstMonth) {
        windows.push(over?.[at] ?? nothingCounted)
        continue
      }
      const wider =
        place.row.wider.length === 0
          ? undefined
          : narrowest(leftUnderWider(place, window.first, spans, windows))
      windows.push(rowInWindow(place, window, months, inflows?.get(window.first), wider))
    }
    const [zeroedBy] = tallies.zeroed.get(position)?.values() ?? []
    return { place, windows, ...(zeroedBy !== undefined && { zeroedBy }) }
  }
  const rows = book.rows.map((_, position) => work(position))
  for (const [position, inflows] of overflows(book, year, rows)) {
    rows[position] = work(position, inflows)
  }
  return { book, year, tallies, rows }
}

export function placeOf(book: CompiledSheet, year: PersonalYear, position: number): RowPlace {
  const row = book.rows[position]
  if (row === undefined) throw new Error(`There is no row ${position}`)
  return { row, position, rule: book.sheet.modules[row.indicator.module], year }
}

/** By first month of the window: what other rows could not hold. */
type Inflows = ReadonlyMap<number, Fraction>

/** What flows into which row; a row that overflows takes in nothing itself. */
function overflows(
  book: CompiledSheet,
  year: PersonalYear,
  rows: readonly RowWorkings[],
): Map<number, Inflows> {
  const into = new Map<number, Map<number, Fraction>>()
  for (const { place, windows } of rows) {
    const { effects, module } = place.row.indicator
    const target = book.positions.get(effects?.overflowsInto ?? '')
    if (target === undefined) continue
    const inflows = into.get(target) ?? new Map<number, Fraction>()
    into.set(target, inflows)
    windows.forEach(({ overflow }, at) => {
      const first = year.windows[module][at]?.first ?? 0
      inflows.set(first, add(inflows.get(first) ?? zero, overflow))
    })
  }
  return into
}
