import { halfYearOf, monthFrom, type HalfYear, type Month } from '../kernel/calendar'
import type { Entry, FactEntry } from './entry'
import { matterId } from './entry-id'
import {
  recentMax,
  type CarriedRow,
  type EnrolmentRow,
  type MatterRow,
  type QuantityRow,
  type RecentFact,
  type Scorecard,
  type SingleRow,
} from './scorecard'

/**
 * A scorecard in the making, its rows by key: taking in an entry (`takeIn`) costs the same however
 * many there are. Rows are replaced and never changed, so the scorecard that it began with stays as
 * it is.
 */
export interface Folding {
  /** What it began with. */
  readonly from: Scorecard
  head: Readonly<Scorecard['head']>
  /** The half-year in which each month, and each half-year, of the chain's year is. */
  readonly halves: ReadonlyMap<string, HalfYear>
  readonly quantities: Map<string, QuantityRow>
  readonly singles: Map<string, SingleRow>
  /** By `keyOf`, as the other two of which an entry is a revision. */
  readonly matters: Map<string, MatterRow>
  readonly enrolments: Map<string, EnrolmentRow>
  readonly carried: Map<string, CarriedRow>
  /** The facts taken in, in their order. */
  readonly facts: FactEntry[]
}

export function foldingFrom(scorecard: Scorecard): Folding {
  const { subject } = scorecard
  return {
    from: scorecard,
    head: scorecard.head,
    halves: halvesOf(scorecard.year),
    quantities: byKey(scorecard.quantities, quantityKey),
    singles: byKey(scorecard.singles, ({ entry }) => entry),
    matters: byKey(scorecard.matters, (row) => matterId({ ...row, subject })),
    enrolments: byKey(scorecard.enrolments, ({ month }) => month),
    carried: byKey(scorecard.carried, carriedKey),
    facts: [],
  }
}

/** The scorecard that a folding has become; its branch is that of the last month known. */
export function scorecardOf(folding: Folding): Scorecard {
  const { from, head, quantities, singles, matters, carried, facts } = folding
  const enrolments = inOrder(folding.enrolments, byMonth)
  const latest = facts.slice(-recentMax).reverse().map(recentOf)
  return {
    ...from,
    branch: enrolments.at(-1)?.branch ?? from.branch,
    quantities: inOrder(quantities, byQuantity),
    singles: inOrder(singles, byEntry),
    matters: inOrder(matters, byMatter),
    enrolments,
    carried: inOrder(carried, byWindow),
    head: { sequence: head.sequence, hash: head.hash },
    recent: [...latest, ...from.recent].slice(0, recentMax),
  }
}

/** The row that an entry is a revision of: a matter, a month, or a window of a module. */
export function keyOf(entry: Entry): string {
  switch (entry.kind) {
    case 'fact':
      return matterId(entry)
    case 'enrolment':
      return entry.month
    case 'carried':
      return carriedKey(entry)
  }
}

export function quantityKey(
  row: Pick<FactEntry, 'indicator' | 'variant' | 'ownMonth' | 'bookedHalf' | 'quantity'>,
): string {
  const { indicator, variant = '', ownMonth, bookedHalf, quantity } = row
  return `${indicator} ${variant} ${ownMonth} ${bookedHalf} ${quantity.kind}`
}

function carriedKey({ window, module }: Pick<CarriedRow, 'window' | 'module'>): string {
  return `${window} ${module}`
}

const halvesOfYears = new Map<number, Folding['halves']>()

function halvesOf(year: number): Folding['halves'] {
  let halves = halvesOfYears.get(year)
  if (halves === undefined) {
    const months = Array.from({ length: 12 }, (_, index) => monthFrom(year, index + 1))
    const inHalves = months.map((month): [Month, HalfYear] => [month, halfYearOf(month)])
    halves = new Map(
      inHalves.flatMap(([month, half]) => [
        [month, half],
        [half, half],
      ]),
    )
    halvesOfYears.set(year, halves)
  }
  return halves
}

function byKey<Row>(rows: readonly Row[], keyOfRow: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map((row) => [keyOfRow(row), row]))
}

function inOrder<Row>(
  rows: ReadonlyMap<string, Row>,
  compareRows: (left: Row, right: Row) => number,
): Row[] {
  return [...rows.values()].sort(compareRows)
}

const byMonth = (left: EnrolmentRow, right: EnrolmentRow) => compare(left.month, right.month)
const byEntry = (left: SingleRow, right: SingleRow) => compare(left.entry, right.entry)
const byMatter = (left: MatterRow, right: MatterRow) =>
  compare(left.indicator, right.indicator) || compare(left.matter, right.matter)
const byWindow = (left: CarriedRow, right: CarriedRow) =>
  compare(left.window, right.window) || compare(left.module, right.module)
const byQuantity = (left: QuantityRow, right: QuantityRow) =>
  compare(left.indicator, right.indicator) ||
  compare(left.variant ?? '', right.variant ?? '') ||
  compare(left.ownMonth, right.ownMonth) ||
  compare(left.bookedHalf, right.bookedHalf) ||
  compare(left.quantity.kind, right.quantity.kind)

/** By code unit, the same on every machine. */
function compare(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}

function recentOf(fact: FactEntry): RecentFact {
  const { _id, indicator, variant, ownMonth, quantity, recordedAt, reverses } = fact
  return {
    entry: _id,
    indicator,
    ...(variant && { variant }),
    ownMonth,
    quantity,
    recordedAt,
    ...(reverses && { reverses }),
  }
}
