import type { HalfYear, Month } from '../kernel/calendar'
import { compile } from '../rulebook/compiled'
import { eachModule, type ModuleName } from '../rulebook/indicator'
import type { Rulebook } from '../rulebook/rulebook'
import { moduleScore, type ModuleRows } from './module-score'
import { personalYear, type PersonalYear } from './personal-year'
import { rowScore } from './row-score'
import { rowInWindow } from './row-window'
import type { IndicatorScore, ModuleScore, Score } from './score'
import type { Scorecard } from './scorecard'
import { tally, type Tallies } from './tally'

/** What exists for a derivation: months through one, and facts booked through a half-year. */
export interface Horizon {
  through: Month
  bookedThrough?: HalfYear
}

/**
 * The score of a subject's year as of the end of a month, from nothing but the rulebook and the
 * scorecard. The board of a half-year is `through` its last month and `bookedThrough` that half;
 * the year has no `bookedThrough`. Points in hundredths. Throws for a month of another year.
 * 依据: SCORING, derive.
 */
export function derive(rulebook: Rulebook, scorecard: Scorecard, horizon: Horizon): Score {
  const { through, bookedThrough } = horizon
  const book = compile(rulebook)
  const year = personalYear(rulebook, book, scorecard, through)
  const tallies = tally(rulebook, book, year, scorecard, bookedThrough)
  const { indicators, modules } = settle(rulebook, year, tallies)
  const { base, duty, bonus, deduction } = modules
  const { floor, displayMax } = rulebook.scale
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
    unpriced: tallies.unpriced,
    clamped: tallies.clamped,
  }
}

interface Settled {
  indicators: IndicatorScore[]
  modules: Record<ModuleName, ModuleScore>
}

/** Every row in every window of its module, then every module. */
function settle(rulebook: Rulebook, year: PersonalYear, tallies: Tallies): Settled {
  const { rows } = compile(rulebook)
  const perModule = eachModule((name) => ({
    scores: [] as IndicatorScore[],
    byWindow: year.windows[name].map(() => [] as ReturnType<typeof rowInWindow>[]),
  }))
  const indicators = rows.map((row, position) => {
    const name = row.indicator.module
    const place = { row, position, rule: rulebook.modules[name], year }
    const months = tallies.rows[position] ?? []
    const windows = year.windows[name].map((window) => rowInWindow(place, window, months))
    const score = rowScore(place, windows)
    const { scores, byWindow } = perModule[name]
    scores.push(score)
    windows.forEach((window, index) => byWindow[index]?.push(window))
    return score
  })
  const modules = eachModule((name) => {
    const moduleRows: ModuleRows = perModule[name]
    return moduleScore(rulebook.modules[name], year.windows[name], moduleRows)
  })
  return { indicators, modules }
}
