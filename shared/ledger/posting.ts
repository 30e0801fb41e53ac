import type { HalfYear, Instant } from '../kernel/calendar'
import type { Entry, FrozenGround } from './entry'
import { fold } from './fold'
import { isFrozen, type Scorecard } from './scorecard'
import { seal, type Unsealed } from './seal'

/** When a posting is recorded, and on what ground it may reach into a frozen half-year. */
export interface PostingContext {
  recordedAt: Instant
  intoFrozen?: FrozenGround
}

/** The entries to insert and the scorecard to write beside them, in one transaction. */
export interface Booked {
  outcome: 'booked'
  entries: Entry[]
  scorecard: Scorecard
}

export type PostingRefusal = 'halfYearFrozen' | 'matterStands'

/** `alreadyBooked`: the chain holds the same effect; there is nothing to write. */
export type Posting =
  Booked | { outcome: 'alreadyBooked' } | { outcome: 'refused'; code: PostingRefusal }

export const alreadyBooked: Posting = { outcome: 'alreadyBooked' }

export function refused(code: PostingRefusal): Posting {
  return { outcome: 'refused', code }
}

/** Seals one entry and folds it in. */
export function posted<E extends Entry>(
  scorecard: Scorecard,
  body: Unsealed<E>,
  recordedAt: Instant,
): Booked {
  const entry = seal(scorecard, body, recordedAt)
  return { outcome: 'booked', entries: [entry], scorecard: fold(scorecard, entry) }
}

interface Request {
  /** No half before this one is considered. */
  from: HalfYear
  /** With a ground, a frozen half may be taken from this one on. */
  frozenFrom: HalfYear
  intoFrozen?: FrozenGround | undefined
}

export interface Placement {
  bookedHalf: HalfYear
  intoFrozen?: FrozenGround
}

/**
 * The half-year in which a fact is booked: the first of the year, not before `from`, that is not
 * frozen; a granted appeal or the superior's correction may take a frozen one. `undefined` when
 * the year is closed. 依据: SCORING, Own month and booked half.
 */
export function placementFor(scorecard: Scorecard, request: Request): Placement | undefined {
  const { from, frozenFrom, intoFrozen } = request
  for (const bookedHalf of [`${scorecard.year}-H1`, `${scorecard.year}-H2`]) {
    if (bookedHalf < from) continue
    if (!isFrozen(scorecard, bookedHalf)) return { bookedHalf }
    if (intoFrozen !== undefined && bookedHalf >= frozenFrom) return { bookedHalf, intoFrozen }
  }
  return undefined
}
