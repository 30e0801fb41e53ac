import { halfYearOf, monthFrom } from '../shared/kernel/calendar'
import type { Entry, FactEntry } from '../shared/ledger/entry'
import { factId, reversalId } from '../shared/ledger/entry-id'
import { openScorecard } from '../shared/ledger/post-enrolment'
import type { Quantity } from '../shared/ledger/quantity'
import { seal, type Unsealed } from '../shared/ledger/seal'
import type { Enrolment } from '../shared/rulebook/enrolment'
import { Seeded } from './seeded'

export const factsOfAMember = 100

const year = 2026
const enrolment: Enrolment = {
  branch: 'branch-1',
  office: 'ordinary',
  department: 'dispatch',
  post: 'frontline',
  standing: 'formal',
  scored: true,
}

type Kind = Pick<FactEntry, 'quantity' | 'variant' | 'group'> & { indicators: readonly string[] }

/** Of 50 facts: 20 count one, 20 are attendance, 5 have a level, 5 keep a row of their own. */
const kinds: readonly ((seeded: Seeded) => Kind)[] = [
  ...times(20, () => ({ indicators: codes('L', 20), quantity: { kind: 'count', count: 1 } })),
  ...times(20, (seeded) => ({ indicators: codes('M', 6), quantity: attendance(seeded) })),
  ...times(5, (seeded) => ({
    indicators: codes('J', 8),
    variant: seeded.oneOf(['company', 'city', 'province', 'nation']),
    quantity: { kind: 'count', count: 1 },
  })),
  ...times(5, (seeded) => ({
    indicators: codes('K', 10),
    quantity: { kind: 'points', points: 50 + 50 * seeded.below(9) },
    group: `achievement-${seeded.hexadecimal(24)}`,
  })),
]

/**
 * The chain of one member in one year, always the same for a number: an enrolment and 100 facts in
 * the order of the year, two of which reverse the one before.
 */
export function chainOfMember(number: number): Entry[] {
  const seeded = new Seeded(number + 1)
  const opened = openScorecard(
    {
      subject: `member-${seeded.hexadecimal(24)}`,
      year,
      month: monthFrom(year, 1),
      enrolment,
      decision: `roster-${seeded.hexadecimal(24)}`,
    },
    { recordedAt: `${year}-01-01T09:00:00.000+08:00` },
  )
  const { entries } = opened
  let { scorecard } = opened
  while (entries.length <= factsOfAMember) {
    const before = entries.at(-1)
    const isReversal = entries.length % 50 === 0 && before?.kind === 'fact'
    const body = isReversal ? reversal(before) : booking(seeded, scorecard.subject, entries.length)
    const recordedAt = `${body.ownMonth}-28T09:00:00.000+08:00`
    const entry = seal<FactEntry>(scorecard, body, recordedAt)
    entries.push(entry)
    scorecard = { ...scorecard, head: { sequence: entry.sequence, hash: entry.hash } }
  }
  return entries
}

function booking(seeded: Seeded, subject: string, place: number): Unsealed<FactEntry> {
  const { indicators, ...kind } = seeded.oneOf(kinds)(seeded)
  const ownMonth = monthFrom(year, 1 + Math.floor((12 * (place - 1)) / factsOfAMember))
  const fact = {
    ...kind,
    indicator: seeded.oneOf(indicators),
    matter: `declaration-${seeded.hexadecimal(24)}`,
    revision: 1,
  }
  return {
    ...fact,
    kind: 'fact',
    _id: factId({ ...fact, subject }),
    ownMonth,
    bookedHalf: halfYearOf(ownMonth),
    rulebookVersion: '2026-1',
    decision: `resolution-${seeded.hexadecimal(24)}`,
  }
}

function reversal(original: FactEntry): Unsealed<FactEntry> {
  return { ...original, _id: reversalId(original._id), reverses: original._id }
}

function attendance(seeded: Seeded): Quantity {
  const expected = 1 + seeded.below(2)
  return { kind: 'attendance', attended: seeded.below(expected + 1), expected }
}

function codes(letter: string, count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`,
  )
}

function times(count: number, kind: (seeded: Seeded) => Kind) {
  return Array.from({ length: count }, () => kind)
}
