import { roundHalfUp, smaller, subtract, whole, type Fraction } from '../kernel/fraction'
import { monthFrom, monthNumberOf, type Month } from '../kernel/calendar'
import type { Points } from '../kernel/points'
import type { Enrolment } from '../rulebook/enrolment'
import type { BookOfYear } from '../rulebook/book-of-year'
import {
  capInWords,
  figure,
  moduleRuleInWords,
  moduleTitleOf,
  nestedCapsInWords,
  sayFor,
  widerCapsInWords,
} from '../rulebook/words'
import { isWider } from '../rulebook/sheet'
import { exactIn } from './module-score'
import type { PersonalWindow } from './personal-year'
import { leftInPeriods } from './row-value'
import type { RowWindow } from './row-window'
import type { Scorecard } from './scorecard'
import { leftUnderWider } from './wider-caps'
import type { RowWorkings, Workings } from './workings'
import { workOut } from './year-of-versions'

/** One cap, "每季度至多 3 分", and what is left under it now. Hundredths of the row. */
export interface CapLeft {
  cap: string
  left: Points
}

/** What a subject has of a row in the window that is running, and can still have in it. */
export interface RowLeft {
  earned: Points
  /** The most that is left in the window; absent where no cap limits it. */
  left?: Points
  /** That of the window, of the periods within it, and of the module. */
  caps: CapLeft[]
}

/** Where it is looked at: the year through December, and the window that is running. */
interface View {
  workings: Workings
  enrolment: Enrolment
  month: number
}

/**
 * What is left of each row for a subject in a month. Time counts through December, for what is
 * earned is clipped to what time makes attainable. 依据: SCORING, Attainable and Modules.
 */
export function leftBy(
  rulebook: BookOfYear,
  scorecard: Scorecard,
  { enrolment, month }: { enrolment: Enrolment; month: Month },
): (code: string) => RowLeft | undefined {
  const workings = workOut(rulebook, scorecard, { through: monthFrom(scorecard.year, 12) })
  const view = { workings, enrolment, month: monthNumberOf(month) }
  return (code) => {
    const row = workings.rows[workings.book.positions.get(code) ?? -1]
    return row && leftOf(view, row)
  }
}

function leftOf(view: View, row: RowWorkings): RowLeft | undefined {
  const { module } = row.place.row.indicator
  const windows = view.workings.year.windows[module]
  const at = windows.findIndex(({ first, last }) => first <= view.month && last >= view.month)
  const [window, inWindow] = [windows[at], row.windows[at]]
  if (window === undefined || inWindow === undefined) return undefined
  const wide = [
    ...underRow(view, row, inWindow),
    ...underWider(view, row),
    ...underModule(view, row, window, at),
  ]
  const periods = underPeriods(view, row, window)
  const earned = roundHalfUp(inWindow.earned)
  const caps = [...wide.slice(0, 1), ...periods, ...wide.slice(1)]
  if (wide.length === 0) return { earned, caps }
  return { earned, left: Math.min(...wide.map(({ left }) => left)), caps }
}

/** A share of the cap by attendance is no room that fills up: it has nothing left under a cap. */
function underRow({ enrolment }: View, { place }: RowWorkings, inWindow: RowWindow): CapLeft[] {
  const { indicator, pricing, expectation } = place.row
  const { cap, attainable, earned } = inWindow
  const [words] = capInWords(place.rule, indicator, sayFor(enrolment))
  if (cap === undefined || words === undefined || pricing.kind === 'rate') return []
  // How often one will be expected is not known yet, so that only the cap limits it.
  const most = expectation === 'attendance' ? cap : attainable
  const shorter = roundHalfUp(most) < roundHalfUp(cap)
  const said = shorter ? `${words}，按计分月份算 ${figure(roundHalfUp(most))} 分` : words
  return [{ cap: said, left: room(most, earned) }]
}

function underPeriods(
  { workings, enrolment, month }: View,
  row: RowWorkings,
  window: PersonalWindow,
) {
  const { place } = row
  const { indicator } = place.row
  const caps = (indicator.nestedCaps ?? []).filter(
    (cap) => cap.per !== 'occurrence' && !isWider(cap, place.rule),
  )
  const months = workings.tallies.rows[place.position] ?? []
  return leftInPeriods(place, window, months, month).flatMap((left, which): CapLeft[] => {
    const nestedCaps = caps.slice(which, which + 1)
    const [cap] = nestedCapsInWords(place.rule, { ...indicator, nestedCaps }, sayFor(enrolment))
    return cap === undefined ? [] : [{ cap, left: roundHalfUp(left) }]
  })
}

/** Of the caps over several windows what all of them have not used. */
function underWider({ workings, enrolment, month }: View, { place, windows }: RowWorkings) {
  const words = widerCapsInWords(place.rule, place.row.indicator, sayFor(enrolment))
  const spans = workings.year.windows[place.row.indicator.module]
  return leftUnderWider(place, month, spans, windows).map(({ per, left }): CapLeft => {
    return { cap: words[place.row.wider.indexOf(per)] ?? '', left: roundHalfUp(left) }
  })
}

/** A module in proportion has no cap of its own, and one that starts full nothing to fill. */
function underModule(
  { workings }: View,
  { place }: RowWorkings,
  window: PersonalWindow,
  at: number,
): CapLeft[] {
  const { rule } = place
  if (rule.counting === 'inProportion' || rule.cap === undefined || rule.mark !== undefined) {
    return []
  }
  const { module } = place.row.indicator
  const rows = workings.rows
    .filter((row) => row.place.row.indicator.module === module)
    .flatMap(({ windows }) => windows[at] ?? [])
  const cap = `${moduleTitleOf(rule, module)}${moduleRuleInWords(rule)}`
  return [{ cap, left: room(whole(rule.cap), exactIn(rule, window, rows)) }]
}

function room(most: Fraction, earned: Fraction): Points {
  return roundHalfUp(subtract(most, smaller(most, earned)))
}
