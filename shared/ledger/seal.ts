import type { Instant } from '../kernel/calendar'
import { digestOf, type Digest } from '../kernel/digest'
import type { Entry } from './entry'
import type { Scorecard } from './scorecard'

type Sealed = 'chain' | 'subject' | 'branch' | 'year' | 'sequence' | 'previous' | 'hash'

/** An entry before it has its place in the chain. */
export type Unsealed<E extends Entry> = Omit<E, Sealed | 'recordedAt'> & { branch?: string }

/** The hash of an entry: SHA-256 over the canonical JSON of all its fields but `hash`. */
export function entryHash(entry: Readonly<Record<string, unknown>>): Digest {
  return digestOf({ ...entry, hash: undefined })
}

/** Gives an entry its place behind the head of the chain. An enrolment names its own branch. */
export function seal<E extends Entry>(
  scorecard: Scorecard,
  body: Unsealed<E>,
  recordedAt: Instant,
): E {
  const { _id, subject, branch, year, head } = scorecard
  const placed = {
    branch,
    ...body,
    chain: _id,
    subject,
    year,
    sequence: head.sequence + 1,
    previous: head.hash,
    recordedAt,
  }
  return { ...placed, hash: entryHash(placed) } as unknown as E
}
