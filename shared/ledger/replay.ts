import { monthNumberOf } from '../kernel/calendar'
import type { Points } from '../kernel/points'
import { bandLinesThrough, bandOf } from '../rulebook/band'
import type { Grade } from '../rulebook/grade'
import type { Indicator } from '../rulebook/indicator'
import { findIndicator, moduleRuleOf, sheetOf, type Rulebook } from '../rulebook/rulebook'
import type { Sheet } from '../rulebook/sheet'
import { derive } from './derive'
import type { Clamped, Score } from './score'
import { kindOf, type Scorecard } from './scorecard'
import type { Horizon } from './workings'

/** What a draft would have made of one subject's past. Points in hundredths. */
export interface Replayed {
  subject: string
  before: Points
  after: Points
  /** As points suggest it, as of the month; nothing for a subject without a scored month. */
  bandBefore?: Grade
  bandAfter?: Grade
  /** What differs by row; a row of one of the books alone counts 0 in the other. */
  rows: ReplayedRow[]
  /** Points that a body decided outside of the draft's range, clamped to it. */
  clamped: Clamped[]
}

/** Points of a row, before conversion in a module counted in proportion. */
export interface ReplayedRow {
  indicator: string
  before: Points
  after: Points
  /** Of a row counted in proportion, where this differs: it moves the total as the points do. */
  attainable?: { before: Points; after: Points }
}

/**
 * Re-prices a past under a draft. Rows that the past book lacked, or had off, cannot have facts:
 * they are left out here and listed by `rowsWithoutPast`. 依据: SCORING, Versions.
 */
export function replay(
  past: Rulebook,
  draft: Rulebook,
  scorecard: Scorecard,
  horizon: Horizon,
): Replayed {
  const before = derive(past, scorecard, horizon)
  const after = derive(withPast(past, draft), scorecard, horizon)
  const months = monthNumberOf(horizon.through)
  const band = (book: Rulebook, { total }: Score) => bandOf(total, bandLinesThrough(book, months))
  const bands =
    kindOf(scorecard) === 'branch' || before.scoredMonths === 0
      ? {}
      : { bandBefore: band(past, before), bandAfter: band(draft, after) }
  return {
    subject: scorecard.subject,
    before: before.total,
    after: after.total,
    ...bands,
    rows: rowsThatDiffer(numbersOf(past, before), numbersOf(draft, after)),
    clamped: after.clamped,
  }
}

/** The rows that are on in the draft and were not in the past book. */
export function rowsWithoutPast(past: Rulebook, draft: Rulebook): Indicator[] {
  return (['member', 'branch'] as const).flatMap((kind) => {
    const known = codesThatAreOn(sheetOf(past, kind))
    return sheetOf(draft, kind).indicators.filter(
      ({ code, off }) => off !== true && !known.has(code),
    )
  })
}

const withPasts = new WeakMap<Rulebook, WeakMap<Rulebook, Rulebook>>()

/** The draft without rows that have no past; the same object each time, since it is compiled. */
function withPast(past: Rulebook, draft: Rulebook): Rulebook {
  const known = withPasts.get(draft) ?? new WeakMap<Rulebook, Rulebook>()
  withPasts.set(draft, known)
  const made = known.get(past) ?? {
    ...draft,
    indicators: rowsWithPast(past, draft.indicators),
    ...(draft.branch && {
      branch: {
        ...draft.branch,
        indicators: past.branch ? rowsWithPast(past.branch, draft.branch.indicators) : [],
      },
    }),
  }
  known.set(past, made)
  return made
}

function rowsWithPast(past: Sheet, rows: readonly Indicator[]): Indicator[] {
  const known = codesThatAreOn(past)
  return rows.filter(({ code }) => known.has(code))
}

function codesThatAreOn({ indicators }: Sheet): Set<string> {
  return new Set(indicators.filter(({ off }) => off !== true).map(({ code }) => code))
}

interface Numbers {
  earned: Points
  /** Nothing in a module counted as earned, where it moves no total. */
  attainable: Points
}

const none: Numbers = { earned: 0, attainable: 0 }

function numbersOf(book: Rulebook, { indicators }: Score): Map<string, Numbers> {
  return new Map(
    indicators.map(({ code, earned, attainable }) => {
      const row = findIndicator(book, code)
      const counts = row !== undefined && moduleRuleOf(book, row).counting === 'inProportion'
      return [code, { earned, attainable: counts ? attainable : 0 }]
    }),
  )
}

function rowsThatDiffer(
  before: ReadonlyMap<string, Numbers>,
  after: ReadonlyMap<string, Numbers>,
): ReplayedRow[] {
  const codes = new Set([...before.keys(), ...after.keys()])
  return [...codes].flatMap((indicator) => {
    const [was, is] = [before.get(indicator) ?? none, after.get(indicator) ?? none]
    const attainable = { before: was.attainable, after: is.attainable }
    const differs = attainable.before !== attainable.after
    if (!differs && was.earned === is.earned) return []
    const row = { indicator, before: was.earned, after: is.earned }
    return differs ? { ...row, attainable } : row
  })
}
