import type { Month } from '../kernel/calendar'
import type { FactEntry } from './entry'
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
 * many there are. Rows are replaced and never changed: the scorecard that it began with, and any
 * that it has become, stay as they are.
 */
export interface Folding {
  /** What it began with. */
  readonly from: Scorecard
  head: Scorecard['head']
  readonly quantities: Map<string, QuantityRow>
  readonly singles: Map<string, SingleRow>
  readonly matters: Map<string, MatterRow>
  readonly enrolments: Map<Month, EnrolmentRow>
  readonly carried: Map<string, CarriedRow>
  /** The facts taken in, in their order. */
  readonly facts: FactEntry[]
}

export function foldingFrom(scorecard: Scorecard): Folding {
  return {
    from: scorecard,
    head: scorecard.head,
    quantities: byKey(scorecard.quantities, quantityKey),
    singles: byKey(scorecard.singles, ({ entry }) => entry),
    matters: byKey(scorecard.matters, matterKey),
    enrolments: byKey(scorecard.enrolments, ({ month }) => month),
    carried: byKey(scorecard.carried, carriedKey),
    facts: [],
  }
}

/** The scorecard that a folding has become; its branch is that of the last month known. */
export function scorecardOf(folding: Folding): Scorecard {
  const { from, head, quantities, singles, matters, carried } = folding
  const enrolments = inOrder(folding.enrolments)
  return {
    ...from,
    branch: enrolments.at(-1)?.branch ?? from.branch,
    quantities: inOrder(quantities),
    singles: inOrder(singles),
    matters: inOrder(matters),
    enrolments,
    carried: inOrder(carried),
    head,
    recent: recentOf(folding),
  }
}

export const matterKey = ({ indicator, matter }: { indicator: string; matter: string }) =>
  `${indicator} ${matter}`

export const quantityKey = (row: Omit<QuantityRow, 'quantity'> & { quantity: { kind: string } }) =>
  `${row.indicator} ${row.variant ?? ''} ${row.ownMonth} ${row.bookedHalf} ${row.quantity.kind}`

export const carriedKey = ({ window, module }: Pick<CarriedRow, 'window' | 'module'>) =>
  `${window} ${module}`

function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]))
}

/** Keys compare by code unit, the same on every machine. */
function inOrder<Row>(rows: ReadonlyMap<string, Row>): Row[] {
  return [...rows].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row)
}

/** The latest first. */
function recentOf({ from, facts }: Folding): RecentFact[] {
  const latest = facts.slice(-recentMax).reverse().map(recentFactOf)
  return [...latest, ...from.recent].slice(0, recentMax)
}

function recentFactOf(fact: FactEntry): RecentFact {
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
