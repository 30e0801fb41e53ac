import {
  add,
  compare,
  roundHalfUp,
  smaller,
  subtract,
  whole,
  zero,
  type Fraction,
} from '../kernel/fraction'
import { monthNumberOf } from '../kernel/calendar'
import type { Points } from '../kernel/points'
import type { ModuleName } from '../rulebook/indicator'
import type { BookOfYear } from '../rulebook/book-of-year'
import type { Entry, FactEntry } from './entry'
import { groupLosers, type Contender } from './groups'
import { addFact, type MonthTally } from './month-tally'
import type { PersonalWindow } from './personal-year'
import { priceFact, type Priced } from './priced'
import { valueInWindow } from './row-value'
import type { RowWindow } from './row-window'
import type { Scorecard } from './scorecard'
import type { Horizon, RowWorkings, Workings } from './workings'
import { partFor, partsOf } from './year-of-versions'

/** Why an entry counts what it counts. */
export type AttributionReason =
  | 'counted'
  | 'pooled'
  | 'capFull'
  | 'overflow'
  | 'beyondAttainable'
  | 'moduleCapFull'
  | 'groupLesser'
  | 'zeroed'
  | 'missed'
  | 'reversed'
  | 'reversal'
  | 'notApplicable'
  | 'later'
  | 'unpriced'

/** What one fact changes in its row: a row number, not converted in a proportional module. */
export interface Attribution {
  entry: string
  sequence: number
  indicator: string
  /** Hundredths; below zero for what is deducted, and where a fact lowers a pooled row. */
  points: Points
  /** Hundredths that the fact is worth beyond what counts; never below zero. */
  cut: Points
  why: AttributionReason
}

/**
 * Which fact a cap cut: the facts of the chain in order of own month and sequence, each counting
 * what its row is worth with it more than without, until the row is full, then until its module
 * is. What the facts of a row count adds up to what the row shows, window by window, but for what
 * flows in from other rows; each fact by the version of its window. 依据: SCORING, Display.
 */
export function attribute(
  rulebook: BookOfYear,
  scorecard: Scorecard,
  entries: readonly Entry[],
  horizon: Horizon,
): Attribution[] {
  const facts = factsOf(entries, horizon)
  const parts = partsOf(rulebook, scorecard, horizon)
  const shares = new Map(parts.map((part) => [part, attributeBy(part.workings, facts)]))
  return facts.flatMap(({ indicator, ownMonth }, place) => {
    const part = partFor(parts, indicator, ownMonth)
    return (part && shares.get(part)?.[place]) ?? []
  })
}

function attributeBy(workings: Workings, facts: readonly FactEntry[]): Attribution[] {
  const reversed = new Set(facts.map(({ reverses }) => reverses))
  const found = facts.map((fact) => lookAt(workings, fact, reversed.has(fact._id)))
  const losers = groupLosers(workings.book, workings.year, found.flatMap(contendersOf))
  const full = new Filling(workings)
  return found.map((look) => {
    const { fact } = look
    const share = 'why' in look ? none(look.why) : full.take(look, losers.has(fact._id))
    return { entry: fact._id, sequence: fact.sequence, indicator: fact.indicator, ...share }
  })
}

type Share = Pick<Attribution, 'points' | 'cut' | 'why'>
type Counting = { fact: FactEntry; priced: Priced }
type Look = Counting | { fact: FactEntry; why: AttributionReason }

function factsOf(entries: readonly Entry[], { bookedThrough }: Horizon): FactEntry[] {
  return entries
    .filter((entry): entry is FactEntry => entry.kind === 'fact')
    .filter(({ bookedHalf }) => bookedThrough === undefined || bookedHalf <= bookedThrough)
    .sort((left, right) => {
      if (left.ownMonth !== right.ownMonth) return left.ownMonth < right.ownMonth ? -1 : 1
      return left.sequence - right.sequence
    })
}

function lookAt({ book, year }: Workings, fact: FactEntry, isReversed: boolean): Look {
  if (fact.reverses !== undefined) return { fact, why: 'reversal' }
  if (isReversed) return { fact, why: 'reversed' }
  if (monthNumberOf(fact.ownMonth) > year.through) return { fact, why: 'later' }
  const priced = priceFact(book, year, fact)
  if (priced === undefined) return { fact, why: 'notApplicable' }
  return 'unpriced' in priced ? { fact, why: 'unpriced' } : { fact, priced }
}

function contendersOf(look: Look): Contender[] {
  if ('why' in look) return []
  return [{ entry: look.fact._id, group: look.fact.group, priced: look.priced }]
}

function none(why: AttributionReason): Share {
  return { points: 0, cut: 0, why }
}

/** A row in the window that a fact lies in. */
interface Place extends RowWorkings {
  readonly window: PersonalWindow
  readonly bounds: RowWindow
  readonly key: string
}

/** How full rows and modules have become on the way through the facts. */
class Filling {
  private readonly inRows = new Map<string, MonthTally[]>()
  private readonly inModules = new Map<ModuleName, Points>()

  constructor(private readonly workings: Workings) {}

  take({ priced }: Counting, isLesser: boolean): Share {
    const place = this.placeOf(priced)
    const worth = roundHalfUp(add(priced.worth, priced.beyond ?? zero))
    if (isLesser) return { points: 0, cut: worth, why: 'groupLesser' }
    if (this.isZeroed(priced)) {
      this.add(place, priced, 'zeroed')
      return { points: 0, cut: worth, why: 'zeroed' }
    }
    const before = this.valueOf(place)
    this.add(place, priced, 'kept')
    const after = this.valueOf(place)
    const inRow = limited(after, place.bounds) - limited(before, place.bounds)
    const inModule = this.takeInModule(place, inRow)
    const points = inModule === 0 ? 0 : deducts(place) ? -inModule : inModule
    if (priced.pool !== undefined) {
      return { points, cut: 0, why: points === 0 && priced.missed > 0 ? 'missed' : 'pooled' }
    }
    const cut = Math.max(0, worth - inModule)
    const gained = subtract(after, before)
    return { points, cut, why: reasonOf(place, priced, { after, gained, inRow, inModule }) }
  }

  /** What the facts so far are worth in the row, before the cap of its window. */
  private valueOf({ place, window, bounds, key }: Place): Fraction {
    return valueInWindow(place, window, this.inRows.get(key) ?? [], bounds.attainable)
  }

  private add({ key }: Place, priced: Priced, fate: 'kept' | 'zeroed'): void {
    const months = this.inRows.get(key) ?? []
    this.inRows.set(key, months)
    addFact(months, priced, fate)
  }

  private isZeroed({ position, month }: Priced): boolean {
    return this.workings.tallies.zeroed.get(position)?.has(month) === true
  }

  /** Only a module without a mark, counted as earned over the year, can be full before its rows. */
  private takeInModule({ place }: Place, points: Points): Points {
    const { module } = place.row.indicator
    const { rule } = place
    if (rule.counting !== 'asEarned' || rule.mark !== undefined || rule.yearFrom !== 'same') {
      return points
    }
    if (rule.cap === undefined) return points
    const before = this.inModules.get(module) ?? this.carriedIn(module)
    this.inModules.set(module, before + points)
    return Math.min(rule.cap, before + points) - Math.min(rule.cap, before)
  }

  private carriedIn(module: ModuleName): Points {
    const windows = this.workings.year.windows[module]
    return windows.flatMap(({ carried }) => carried).reduce((sum, { earned }) => sum + earned, 0)
  }

  private placeOf({ position, month }: Priced): Place {
    const row = this.workings.rows[position]
    if (row === undefined) throw new Error('A priced fact has a row')
    const windows = this.workings.year.windows[row.place.row.indicator.module]
    const index = windows.findIndex(({ first, last }) => month >= first && month <= last)
    const [window, bounds] = [windows[index], row.windows[index]]
    if (!window || !bounds) throw new Error('A priced fact lies in a window')
    return { ...row, window, bounds, key: `${position} ${index}` }
  }
}

/** Rounded as the row is, so that shares are differences of rounded sums. */
function limited(value: Fraction, { limit }: RowWindow): Points {
  return roundHalfUp(limit === undefined ? value : smaller(value, limit))
}

function deducts({ place }: Place): boolean {
  const { formula, module } = place.row.indicator
  return formula.kind === 'fullMinus' || module === 'deduction'
}

interface Step {
  after: Fraction
  /** What the fact added before the cap of the window. */
  gained: Fraction
  inRow: Points
  inModule: Points
}

function reasonOf(
  { place, bounds }: Place,
  { worth, beyond, missed }: Priced,
  { after, gained, inRow, inModule }: Step,
): AttributionReason {
  const { limit, most } = bounds
  if (compare(gained, worth) < 0 || beyond !== undefined) return 'capFull'
  if (limit !== undefined && compare(after, limit) > 0) {
    if (most === undefined || compare(after, most) <= 0) return 'beyondAttainable'
    return place.row.indicator.effects?.overflowsInto === undefined ? 'capFull' : 'overflow'
  }
  if (inRow > inModule) return 'moduleCapFull'
  return compare(worth, whole(0)) === 0 && missed > 0 ? 'missed' : 'counted'
}
