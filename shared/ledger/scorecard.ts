import type { Digest } from '../kernel/digest'
import type { HalfYear, Instant, Month } from '../kernel/calendar'
import type { Points } from '../kernel/points'
import type { Enrolment } from '../rulebook/enrolment'
import type { ModuleName } from '../rulebook/indicator'
import type { SubjectKind } from '../rulebook/rulebook'
import type { Quantity, SummedQuantity } from './quantity'

/** A sum of the facts that differ in nothing a score depends on. */
export interface QuantityRow {
  indicator: string
  variant?: string
  ownMonth: Month
  bookedHalf: HalfYear
  quantity: SummedQuantity
}

/**
 * One fact that a score has to see by itself: it belongs to a group, was decided in points, or its
 * quantity can meet a cap per occurrence (`summedQuantity`).
 * A reversal booked in the same half removes the row; one booked in a later half only dates it,
 * because the board of the earlier half still shows the fact.
 */
export interface SingleRow {
  entry: string
  indicator: string
  variant?: string
  ownMonth: Month
  bookedHalf: HalfYear
  quantity: Quantity
  group?: string
  reversedHalf?: HalfYear
}

/** The last revision of a matter, and whether it stands or has been reversed. */
export interface MatterRow {
  indicator: string
  matter: string
  revision: number
  stands: boolean
}

export interface EnrolmentRow extends Enrolment {
  month: Month
  revision: number
}

export interface CarriedRow {
  window: string
  module: ModuleName
  month: Month
  revision: number
  earned: Points
  attainable: Points
}

/** A fact as the home page lists it. */
export interface RecentFact {
  entry: string
  indicator: string
  variant?: string
  ownMonth: Month
  quantity: Quantity
  recordedAt: Instant
  reverses?: string
}

/**
 * The fold of one subject's chain in one year (积分卡), a JSON document. All lists but `recent` are
 * sorted, so that what is known and not the order of arrival decides the document.
 * `freezes` is not folded: a freeze writes it, at the sequence the chain then had.
 */
export interface Scorecard {
  _id: string
  subject: string
  branch: string
  year: number
  quantities: QuantityRow[]
  singles: SingleRow[]
  matters: MatterRow[]
  enrolments: EnrolmentRow[]
  carried: CarriedRow[]
  head: { sequence: number; hash: Digest }
  freezes: { half: HalfYear; sequence: number }[]
  recent: RecentFact[]
}

export const recentMax = 5

/** What the first entry of a subject's first chain names as its predecessor. */
export const noDigest: Digest = '0'.repeat(64)

/** The id of a chain and of its scorecard: one chain per subject and year. */
export function chainOf(subject: string, year: number): string {
  return `${subject}:${year}`
}

/** The scorecard of a chain without entries. `after` is the head of the year before, if any. */
export function emptyScorecard(subject: string, year: number, after?: Digest): Scorecard {
  return {
    _id: chainOf(subject, year),
    subject,
    branch: '',
    year,
    quantities: [],
    singles: [],
    matters: [],
    enrolments: [],
    carried: [],
    head: { sequence: 0, hash: after ?? noDigest },
    freezes: [],
    recent: [],
  }
}

/** The enrolment that holds in a month: the last one dated on or before it. */
export function enrolmentIn(
  scorecard: Pick<Scorecard, 'enrolments'>,
  month: Month,
): EnrolmentRow | undefined {
  const { enrolments } = scorecard
  let place = enrolments.length
  while (place > 0 && (enrolments[place - 1] as EnrolmentRow).month > month) place -= 1
  return enrolments[place - 1]
}

export function isFrozen(scorecard: Scorecard, half: HalfYear): boolean {
  return scorecard.freezes.some((freeze) => freeze.half === half)
}

export function matterOf(
  scorecard: Scorecard,
  { indicator, matter }: { indicator: string; matter: string },
): MatterRow | undefined {
  return scorecard.matters.find((row) => row.indicator === indicator && row.matter === matter)
}

/** What kind of subject the chain is of; it never changes. */
export function kindOf({ enrolments }: Scorecard): SubjectKind {
  return enrolments.at(-1)?.subjectKind ?? 'member'
}
