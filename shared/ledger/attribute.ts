import { compare, roundHalfUp, smaller, whole, type Fraction } from '../kernel/fraction'
import type { Points } from '../kernel/points'
import type { ModuleName } from '../rulebook/indicator'
import type { Rulebook } from '../rulebook/rulebook'
import type { Entry, FactEntry } from './entry'
import { groupLosers, type Contender } from './groups'
import { priceFact, type Priced } from './priced'
import type { Scorecard } from './scorecard'
import { workOut, type Horizon, type Workings } from './workings'

/** Why an entry counts what it counts. */
export type AttributionReason =
  | 'counted'
  | 'capFull'
  | 'beyondAttainable'
  | 'moduleCapFull'
  | 'groupLesser'
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
  /** Hundredths; below zero for what is deducted. */
  points: Points
  /** Hundredths that the fact is worth beyond what counts; never below zero. */
  cut: Points
  why: AttributionReason
}

/**
 * Which fact a cap cut: the facts of the chain in order of own month and sequence, each counting
 * until its row is full, then until its module is. What the facts of a row count adds up to what
 * the row shows, window by window. 依据: SCORING, Display.
 */
export function attribute(
  rulebook: Rulebook,
  scorecard: Scorecard,
  entries: readonly Entry[],
  horizon: Horizon,
): Attribution[] {
  const workings = workOut(rulebook, scorecard, horizon)
  const facts = factsOf(entries, horizon)
  const reversed = new Set(facts.map(({ reverses }) => reverses))
  const found = facts.map((fact) => lookAt(workings, fact, reversed.has(fact._id)))
  const losers = groupLosers(rulebook, workings.book, workings.year, found.flatMap(contendersOf))
  const full = new Filling(rulebook, workings)
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
  if (Number(fact.ownMonth.slice(5)) > year.through) return { fact, why: 'later' }
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

/** How full rows and modules have become on the way through the facts. */
class Filling {
  private readonly inRows = new Map<string, Points>()
  private readonly inModules = new Map<ModuleName, Points>()

  constructor(
    private readonly rulebook: Rulebook,
    private readonly workings: Workings,
  ) {}

  take({ priced }: Counting, isLesser: boolean): Share {
    const { points } = priced
    if (isLesser) return { points: 0, cut: points, why: 'groupLesser' }
    const inRow = this.takeInRow(priced)
    const inModule = this.takeInModule(priced, inRow.counted)
    const why = this.reason(priced, inRow.why, inRow.counted > inModule)
    const sign = this.deducts(priced) ? -1 : 1
    return { points: inModule === 0 ? 0 : sign * inModule, cut: points - inModule, why }
  }

  /** Rounded as the row is: the difference between two rounded fillings. */
  private takeInRow(priced: Priced): { counted: Points; why: AttributionReason } {
    const { position, month, points } = priced
    const { windows, place } = this.row(position)
    const { module } = place.row.indicator
    const personal = this.workings.year.windows[module]
    const index = personal.findIndex(({ first, last }) => month >= first && month <= last)
    const key = `${position} ${index}`
    const before = this.inRows.get(key) ?? 0
    const after = before + points
    this.inRows.set(key, after)
    const { limit, cap } = windows[index] ?? {}
    const counted = filled(after, limit) - filled(before, limit)
    if (limit === undefined || compare(whole(after), limit) <= 0) return { counted, why: 'counted' }
    const overCap = cap !== undefined && compare(whole(after), cap) > 0
    return { counted, why: overCap ? 'capFull' : 'beyondAttainable' }
  }

  /** Only a module without a mark, counted as earned over the year, can be full before its rows. */
  private takeInModule({ position }: Priced, points: Points): Points {
    const { module } = this.row(position).place.row.indicator
    const rule = this.rulebook.modules[module]
    if (rule.counting !== 'asEarned' || rule.mark !== undefined || rule.yearFrom === 'mean') {
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

  private reason(
    { points, missed }: Priced,
    inRow: AttributionReason,
    moduleCut: boolean,
  ): AttributionReason {
    if (inRow !== 'counted') return inRow
    if (moduleCut) return 'moduleCapFull'
    return points === 0 && missed > 0 ? 'missed' : 'counted'
  }

  private deducts({ position }: Priced): boolean {
    const { formula, module } = this.row(position).place.row.indicator
    return formula.kind === 'fullMinus' || module === 'deduction'
  }

  private row(position: number) {
    const row = this.workings.rows[position]
    if (row === undefined) throw new Error('A priced fact has a row')
    return row
  }
}

function filled(points: Points, limit: Fraction | undefined): Points {
  return limit === undefined ? points : roundHalfUp(smaller(whole(points), limit))
}
