import type { BookOfYear } from '../rulebook/book-of-year'
import { eachModule, type ModuleName } from '../rulebook/indicator'
import { moduleScore } from './module-score'
import { rowScore } from './row-score'
import type { IndicatorScore, ModuleScore, Score } from './score'
import type { Scorecard } from './scorecard'
import type { Horizon, Workings } from './workings'
import { workOut } from './year-of-versions'

export type { Horizon } from './workings'

/**
 * The score of a subject's year as of the end of a month, from nothing but the rulebook and the
 * scorecard. The board of a half-year is `through` its last month and `bookedThrough` that half;
 * the year has no `bookedThrough`. Points in hundredths. Throws for a month of another year.
 * 依据: SCORING, derive.
 */
export function derive(rulebook: BookOfYear, scorecard: Scorecard, horizon: Horizon): Score {
  const { through, bookedThrough } = horizon
  const workings = workOut(rulebook, scorecard, horizon)
  const { book, year, tallies } = workings
  const indicators = workings.rows.map(rowScore)
  const modules = eachModule((name) => scoreOf(workings, indicators, name))
  const { base, duty, bonus, deduction } = modules
  const { floor, displayMax } = book.sheet.scale
  const total = Math.max(floor, base.points + duty.points + bonus.points - deduction.points)
  return {
    subject: scorecard.subject,
    year: scorecard.year,
    through,
    ...(bookedThrough !== undefined && { bookedThrough }),
    rulebookVersion: rulebook.version,
    scoredMonths: year.scoredMonths.length,
    indicators,
    modules,
    total,
    displayed: Math.min(displayMax, total),
    ...(tallies.gradeCap && { gradeCap: tallies.gradeCap }),
    unpriced: tallies.unpriced,
    clamped: tallies.clamped,
  }
}

function scoreOf(
  { book, rows, year }: Workings,
  indicators: readonly IndicatorScore[],
  name: ModuleName,
): ModuleScore {
  const own = rows.filter(({ place }) => place.row.indicator.module === name)
  const windows = year.windows[name]
  return moduleScore(book.sheet.modules[name], windows, {
    scores: indicators.filter(({ module }) => module === name),
    byWindow: windows.map((_, index) => own.flatMap((row) => row.windows[index] ?? [])),
  })
}
