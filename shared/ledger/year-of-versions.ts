import { monthNumberOf, type Month } from '../kernel/calendar'
import { versionsIn, type BookOfYear, type VersionInYear } from '../rulebook/book-of-year'
import { lowerGrade } from '../rulebook/grade'
import type { ModuleName } from '../rulebook/indicator'
import { windowsOf, type Span } from '../rulebook/windows'
import type { GradeCap } from './effects'
import { nothingCounted } from './row-window'
import type { Scorecard } from './scorecard'
import { tally, type Tallies } from './tally'
import { workOutBy, type Horizon, type RowWorkings, type Settled, type Workings } from './workings'

/**
 * A year under several versions: each window counts by the last version that starts in it or before
 * it. A version starts with a window, or amends one that runs and lowers nobody, so that what is
 * over stays as it was. All of them agree on the windows (`sameYearFrame`). 依据: docs/adr/0027.
 */

/** One version of a year, with the numbers of the whole year under it. */
export interface Part extends VersionInYear {
  readonly workings: Workings
}

/** The year under each of its versions, the latest first. */
export function partsOf(book: BookOfYear, scorecard: Scorecard, horizon: Horizon): Part[] {
  let parts: Part[] = []
  for (const version of versionsIn(book, scorecard.year).reverse()) {
    const settled = settledBefore(version, parts)
    const workings = workOutBy(version.rulebook, scorecard, horizon, settled)
    parts = [{ ...version, workings }, ...parts]
  }
  return parts
}

/** What was over when a version started takes from wider caps as it counted then. */
function settledBefore({ firstMonth }: VersionInYear, parts: readonly Part[]): Settled | undefined {
  const [before] = parts
  if (before === undefined) return undefined
  const rows = rowsByCode(joinedRows(parts, before.workings))
  return {
    firstMonth,
    windowsOf: ({ code, module }) => {
      const row = rows.get(code)
      return row?.place.row.indicator.module === module ? row.windows : []
    },
  }
}

/** Works out every row in every window. Throws for a month of another year than the scorecard's. */
export function workOut(book: BookOfYear, scorecard: Scorecard, horizon: Horizon): Workings {
  if (book.earlier === undefined) return workOutBy(book, scorecard, horizon)
  const parts = partsOf(book, scorecard, horizon)
  const [latest] = parts
  if (latest === undefined) throw new Error('A year has a version')
  if (parts.length === 1) return latest.workings
  const { workings } = latest
  return {
    ...workings,
    rows: joinedRows(parts, workings),
    tallies: joinedTallies(parts, workings, scorecard, horizon),
  }
}

/**
 * By which version a fact counts: that of the window in which its month lies. A row that is no more
 * has the windows of the module in which it was: the version that took it away says it is nothing.
 */
export function partFor(parts: readonly Part[], code: string, ownMonth: Month): Part | undefined {
  const month = monthNumberOf(ownMonth)
  const modules = parts.map((part) => moduleOf(part, code))
  return parts.find(({ firstMonth, workings: { book } }, place) => {
    const name = modules[place] ?? modules.find((known) => known !== undefined)
    const windows = name === undefined ? [] : windowsOf(book.sheet.modules[name])
    const window = windows.find(({ first, last }) => isIn(month, first, last))
    return firstMonth <= (window?.last ?? month)
  })
}

function moduleOf({ workings: { book } }: Part, code: string): ModuleName | undefined {
  return book.rows[book.positions.get(code) ?? -1]?.indicator.module
}

function isIn(month: number, first: number, last: number): boolean {
  return month >= first && month <= last
}

/** The rows of the latest version in its order, then those that only earlier ones had. */
function joinedRows(parts: readonly Part[], { year }: Workings): RowWorkings[] {
  const byCode = parts.map(({ workings: { rows } }) => rowsByCode(rows))
  const codes = new Set(byCode.flatMap((rows) => [...rows.keys()]))
  return [...codes].flatMap((code): RowWorkings[] => {
    const known = byCode.flatMap((rows) => rows.get(code) ?? [])
    const [shown] = known
    if (shown === undefined) return []
    const { module } = shown.place.row.indicator
    const windows = year.windows[module].map((window, at) => {
      const row = byCode[governing(parts, window)]?.get(code)
      return (row?.place.row.indicator.module === module && row.windows[at]) || nothingCounted
    })
    const zeroedBy = known.find((row) => row.zeroedBy !== undefined)?.zeroedBy
    return [{ place: shown.place, windows, ...(zeroedBy !== undefined && { zeroedBy }) }]
  })
}

function rowsByCode(rows: readonly RowWorkings[]): Map<string, RowWorkings> {
  return new Map(rows.map((row) => [row.place.row.indicator.code, row]))
}

function governing(parts: readonly Part[], { last }: Span): number {
  return parts.findIndex(({ firstMonth }) => firstMonth <= last)
}

/** What facts do beside their points, each by its own version; the sums are the latest's. */
function joinedTallies(
  parts: readonly Part[],
  { tallies }: Workings,
  scorecard: Scorecard,
  { bookedThrough }: Horizon,
): Tallies {
  const own = parts.map((part) => {
    const isOwn = (fact: { indicator: string; ownMonth: Month }) =>
      partFor(parts, fact.indicator, fact.ownMonth) === part
    const facts = {
      ...scorecard,
      quantities: scorecard.quantities.filter(isOwn),
      singles: scorecard.singles.filter(isOwn),
    }
    return tally(part.workings.book, part.workings.year, facts, bookedThrough)
  })
  return {
    ...tallies,
    gradeCap: own.flatMap(({ gradeCap }) => gradeCap ?? []).reduce(lower, undefined),
    unpriced: own.flatMap(({ unpriced }) => unpriced),
    clamped: own.flatMap(({ clamped }) => clamped),
  }
}

function lower(one: GradeCap | undefined, other: GradeCap): GradeCap {
  if (one === undefined) return other
  const because = [...new Set([...one.because, ...other.because])].sort()
  return { grade: lowerGrade(one.grade, other.grade), because }
}
