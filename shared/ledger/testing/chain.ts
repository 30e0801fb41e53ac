import type { HalfYear, Month } from '../../kernel/calendar'
import type { Enrolment } from '../../rulebook/enrolment'
import type { Entry, FactDraft, FactEntry } from '../entry'
import { bookFact, correctFact, reverseFact } from '../post'
import { enrol, freezeHalf, openScorecard } from '../post-enrolment'
import type { Booked, Posting, PostingContext } from '../posting'
import type { Scorecard } from '../scorecard'

export const ordinary: Enrolment = {
  branch: 'branch-1',
  office: 'ordinary',
  department: 'dispatch',
  post: 'frontline',
  standing: 'formal',
  scored: true,
}

export const committeeMember: Enrolment = { ...ordinary, office: 'organisationOfficer' }

export const recordedAt = '2026-07-05T09:00:00.000+08:00'

type Fact = Pick<FactDraft, 'indicator' | 'ownMonth' | 'quantity'> & Partial<FactDraft>

export const once = { kind: 'count', count: 1 } as const
export const times = (count: number) => ({ kind: 'count', count }) as const
export const attended = (count: number, expected = count) =>
  ({ kind: 'attendance', attended: count, expected }) as const
export const points = (hundredths: number) => ({ kind: 'points', points: hundredths }) as const

/** The posting when it was booked; otherwise the test stops here. */
export function booked(posting: Posting): Booked {
  if (posting.outcome !== 'booked') throw new Error(`Not booked: ${JSON.stringify(posting)}`)
  return posting
}

/** A draft with what a test does not care about filled in. */
export function draft(fact: Fact): FactDraft {
  const matter = `${fact.indicator}-${fact.ownMonth}`
  return { matter, revision: 1, rulebookVersion: '2026-1', decision: 'resolution-1', ...fact }
}

/** One subject's chain in one year, as the steps of a test write it. */
export class Chain {
  entries: Entry[] = []
  scorecard: Scorecard

  constructor(subject: string, enrolment: Enrolment = ordinary, month: Month = '2026-01') {
    const year = Number(month.slice(0, 4))
    const opening = { subject, year, month, enrolment, decision: 'roster-1' }
    const { entries, scorecard } = openScorecard(opening, { recordedAt })
    this.entries = entries
    this.scorecard = scorecard
  }

  /** Takes over what a posting wrote. */
  post(posting: Posting): this {
    const { entries, scorecard } = booked(posting)
    this.entries = [...this.entries, ...entries]
    this.scorecard = scorecard
    return this
  }

  book(fact: Fact, context: Partial<PostingContext> = {}): this {
    return this.post(bookFact(this.scorecard, draft(fact), { recordedAt, ...context }))
  }

  reverse(matter: string, context: Partial<PostingContext> = {}): this {
    const decision = 'resolution-2'
    const by = { recordedAt, decision, ...context }
    return this.post(reverseFact(this.scorecard, this.standing(matter), by))
  }

  correct(matter: string, change: Partial<FactDraft>, context: Partial<PostingContext> = {}): this {
    const original = this.standing(matter)
    const { indicator, ownMonth, quantity, rulebookVersion, group, variant } = original
    const same = { matter, indicator, ownMonth, quantity, rulebookVersion, group, variant }
    const replacement = { ...same, decision: 'resolution-3', ...change }
    return this.post(correctFact(this.scorecard, original, replacement, { recordedAt, ...context }))
  }

  enrol(month: Month, enrolment: Enrolment, context: Partial<PostingContext> = {}): this {
    const decision = 'roster-2'
    const change = { month, enrolment, decision }
    return this.post(enrol(this.scorecard, change, { recordedAt, ...context }))
  }

  /** Enrols unless the month already says so. */
  tryEnrol(month: Month, enrolment: Enrolment): this {
    const posting = enrol(
      this.scorecard,
      { month, enrolment, decision: 'roster-2' },
      { recordedAt },
    )
    return posting.outcome === 'alreadyBooked' ? this : this.post(posting)
  }

  freeze(half: HalfYear): this {
    this.scorecard = freezeHalf(this.scorecard, half)
    return this
  }

  /** The last fact booked for a matter. */
  standing(matter: string): FactEntry {
    const facts = this.entries.filter(
      (entry): entry is FactEntry => entry.kind === 'fact' && entry.matter === matter,
    )
    const last = facts.filter(({ reverses }) => reverses === undefined).at(-1)
    if (last === undefined) throw new Error(`No fact of ${matter}`)
    return last
  }

  get last(): Entry {
    const last = this.entries.at(-1)
    if (last === undefined) throw new Error('An empty chain')
    return last
  }
}

export const firstHalf = '2026-H1'
export const secondHalf = '2026-H2'
