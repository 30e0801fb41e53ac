import {
  firstMonthOf,
  halfYearOf,
  lastMonthOf,
  monthFrom,
  monthNumberOf,
  monthOf,
  yearOf,
  type Day,
  type WindowStart,
} from '../kernel/calendar'
import { canonicalJson } from '../kernel/digest'
import { startMonthOf } from './book-of-year'
import { moduleNames } from './indicator'
import type { ModuleRule } from './module-rule'
import { hasQuarters, sheetOf, type Rulebook } from './rulebook'
import { windowsOf } from './windows'

/** With which windows a version may start. 依据: SCORING, Versions; docs/adr/0027. */

/** The modules that a book counts in: of sheets with rows. */
function modulesUsed(rulebook: Rulebook): ModuleRule[] {
  return (['member', 'branch'] as const).flatMap((kind) => {
    const { modules, indicators } = sheetOf(rulebook, kind)
    return indicators.length === 0 ? [] : moduleNames.map((name) => modules[name])
  })
}

/** The windows of the book in which a version's first month lies, by number of their months. */
function windowsAtStart(rulebook: Rulebook, startMonth: number) {
  return modulesUsed(rulebook).flatMap(
    (module) =>
      windowsOf(module).find(({ first, last }) => startMonth >= first && startMonth <= last) ?? [],
  )
}

/** True where one of the windows that a version would start with, or what it says, is over. */
export function startsWithWhatIsOver(rulebook: Rulebook, today: Day): boolean {
  const { startsWith } = rulebook
  const present = monthOf(today)
  if (lastMonthOf(startsWith) < present) return true
  const year = yearOf(startsWith)
  return windowsAtStart(rulebook, startMonthOf(rulebook)).some(
    ({ last }) => monthFrom(year, last) < present,
  )
}

/**
 * True when a version starts inside a window that has begun: of its own windows or of those of the
 * version before it, so that no window is cut short.
 */
export function startsInsideWindow(
  rulebook: Rulebook,
  before: Rulebook | undefined,
  today: Day,
): boolean {
  if (firstMonthOf(rulebook.startsWith) <= monthOf(today)) return true
  const startMonth = startMonthOf(rulebook)
  return [rulebook, before ?? rulebook].some((book) =>
    windowsAtStart(book, startMonth).some(({ first }) => first < startMonth),
  )
}

/**
 * True when two versions of one year agree on what holds for a year as a whole: which sheets there
 * are, their scale, and how each module counts, in which windows, up to which marks.
 */
export function sameYearFrame(one: Rulebook, other: Rulebook): boolean {
  return frameOf(one) === frameOf(other)
}

function frameOf({ scale, modules, branch }: Rulebook): string {
  const sheet = (own: Pick<Rulebook, 'scale' | 'modules'>) => ({
    scale: own.scale,
    modules: moduleNames.map((name) => ({ ...own.modules[name], title: undefined })),
  })
  return canonicalJson([sheet({ scale, modules }), branch ? sheet(branch) : null])
}

/** What a version may start with, from the window that runs to the next year's first. */
export function startsFrom(rulebook: Rulebook, today: Day): WindowStart[] {
  const year = yearOf(today)
  const month = monthNumberOf(monthOf(today))
  const letter = hasQuarters(rulebook) ? 'Q' : 'H'
  const length = letter === 'Q' ? 3 : 6
  const present = Math.ceil(month / length)
  const rest = Array.from({ length: 12 / length - present + 1 }, (_, at) => present + at)
  return [...rest.map((place) => `${year}-${letter}${place}`), `${year + 1}-${letter}1`]
}

/** The first start that is inside no window that has begun: what is lowered waits for it. */
export function nextWindow(rulebook: Rulebook, today: Day): WindowStart | undefined {
  return startsFrom(rulebook, today).find(
    (startsWith) => !startsInsideWindow({ ...rulebook, startsWith }, undefined, today),
  )
}

/** The half-year whose board first shows a version. */
export function halfOfStart(startsWith: WindowStart) {
  return halfYearOf(firstMonthOf(startsWith))
}
