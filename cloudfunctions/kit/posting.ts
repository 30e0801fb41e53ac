import { yearOf, type Instant, type Month } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import type { Entry, FactDraft, FactEntry } from '@shared/ledger/entry'
import { bookFact, correctFact } from '@shared/ledger/post'
import { enrol, openNextYear, type EnrolmentDraft } from '@shared/ledger/post-enrolment'
import type { Posting, PostingContext, PostingRefusal } from '@shared/ledger/posting'
import { chainOf, enrolmentIn, type Scorecard } from '@shared/ledger/scorecard'
import type { Enrolment } from '@shared/rulebook/enrolment'
import { read } from './database'
import type { Transaction } from './transaction'

/** The scorecard of a subject's year; a year that was not opened yet is derived, not written. */
export async function scorecardOf(
  subject: string,
  year: number,
  now: Instant,
): Promise<Scorecard | undefined> {
  const scorecard = await read('scorecards', chainOf(subject, year))
  if (scorecard) return scorecard
  const before = await read('scorecards', chainOf(subject, year - 1))
  return before && openNextYear(before, { recordedAt: now }).scorecard
}

/** What the subject is enrolled as in a month, or a refusal for those who are not on the list. */
export async function enrolmentOf(
  subject: string,
  month: Month,
  now: Instant,
): Promise<{ scorecard: Scorecard; enrolment: Enrolment }> {
  const scorecard = (await scorecardOf(subject, yearOf(month), now)) ?? refuse('noPoints')
  const enrolment = enrolmentIn(scorecard, month) ?? refuse('noPoints')
  return { scorecard, enrolment }
}

/**
 * Books one fact of a subject: the entry and the scorecard, in the caller's transaction. Answers
 * the id of the entry, also where the same fact was booked before.
 */
export async function book(
  tx: Transaction,
  subject: string,
  draft: FactDraft,
  context: PostingContext,
): Promise<string> {
  const { scorecard, opened } = await openedScorecard(tx, subject, draft.ownMonth, context)
  await write(tx, opened, bookFact(scorecard, draft, context), scorecard.year)
  return `${subject}:${draft.indicator}:${draft.matter}:${draft.revision}`
}

/** Takes a fact back and books what should have stood; answers the id of the new entry. */
export async function correct(
  tx: Transaction,
  original: FactEntry,
  replacement: Omit<FactDraft, 'revision'>,
  context: PostingContext,
): Promise<string> {
  const scorecard = await tx.read('scorecards', chainOf(original.subject, original.year))
  if (!scorecard) throw new Error('An entry without its scorecard')
  const posting = correctFact(scorecard, original, replacement, context)
  await write(tx, [], posting, scorecard.year)
  const last = posting.outcome === 'booked' ? posting.entries.at(-1) : undefined
  return last?._id ?? original._id
}

/**
 * Records what a subject is assessed as from a month on: an enrolment of the chain, in the caller's
 * transaction. A year that nothing was booked in is opened first.
 */
export async function enrolFrom(
  tx: Transaction,
  subject: string,
  draft: EnrolmentDraft & { since: Month },
  { recordedAt }: PostingContext,
): Promise<void> {
  const year = yearOf(draft.month)
  const opening = await openedUpTo(tx, subject, { year, first: yearOf(draft.since), recordedAt })
  const { scorecard, opened } = opening
  await write(tx, opened, enrol(scorecard, draft, { recordedAt }), year)
}

/** The scorecard of a year, opened from the last one that there is. */
async function openedUpTo(
  tx: Transaction,
  subject: string,
  { year, first, recordedAt }: { year: number; first: number; recordedAt: Instant },
): Promise<{ scorecard: Scorecard; opened: Entry[] }> {
  const scorecard = await tx.read('scorecards', chainOf(subject, year))
  if (scorecard) return { scorecard, opened: [] }
  if (year <= first) throw new Error(`${subject} has no chain since ${first}`)
  const before = await openedUpTo(tx, subject, { year: year - 1, first, recordedAt })
  if (before.opened.length > 0) await tx.put('scorecards', before.scorecard)
  const opening = openNextYear(before.scorecard, { recordedAt })
  return { scorecard: opening.scorecard, opened: [...before.opened, ...opening.entries] }
}

/** The scorecard of the year of a month, as it is or as the year before leaves it. */
export async function scorecardIn(
  tx: Transaction,
  subject: string,
  month: Month,
  context: PostingContext,
): Promise<Scorecard> {
  return (await openedScorecard(tx, subject, month, context)).scorecard
}

async function openedScorecard(
  tx: Transaction,
  subject: string,
  month: Month,
  { recordedAt }: PostingContext,
): Promise<{ scorecard: Scorecard; opened: Entry[] }> {
  const year = yearOf(month)
  const scorecard = await tx.read('scorecards', chainOf(subject, year))
  if (scorecard) return { scorecard, opened: [] }
  const before = await tx.read('scorecards', chainOf(subject, year - 1))
  if (!before) return refuse('noPoints')
  const opening = openNextYear(before, { recordedAt })
  return { scorecard: opening.scorecard, opened: opening.entries }
}

async function write(
  tx: Transaction,
  opened: Entry[],
  posting: Posting,
  year: number,
): Promise<void> {
  switch (posting.outcome) {
    case 'alreadyBooked':
      return
    case 'refused':
      return refusePosting(posting.code, year)
    case 'booked':
      for (const entry of [...opened, ...posting.entries]) await tx.insert('entries', entry)
      await tx.put('scorecards', posting.scorecard)
  }
}

function refusePosting(code: PostingRefusal, year: number): never {
  switch (code) {
    case 'halfYearFrozen':
      return refuse('yearClosed', { year })
    case 'matterStands':
      throw new Error('A matter was booked again instead of corrected')
  }
}
