import { halfYearOf, yearOf, type HalfYear } from '../kernel/calendar'
import type { FactDraft, FactEntry } from './entry'
import { factId, reversalId } from './entry-id'
import {
  alreadyBooked,
  placementFor,
  posted,
  refused,
  type Posting,
  type PostingContext,
} from './posting'
import { matterOf, type Scorecard } from './scorecard'

/**
 * Books one fact. Its half-year is that of its own month, or the next open one of the year.
 * Idempotent by matter and revision: a revision that was booked is `alreadyBooked`, also when it
 * has been reversed since. Refused: `matterStands` (correct it instead), `halfYearFrozen` (the
 * year is closed). Throws for a revision that skips one and for an own month of another year.
 * 依据: SCORING, Records and Posting.
 */
export function bookFact(scorecard: Scorecard, draft: FactDraft, context: PostingContext): Posting {
  const known = matterOf(scorecard, draft)
  if (known !== undefined && draft.revision <= known.revision) return alreadyBooked
  if (known?.stands === true) return refused('matterStands')
  return bookInto(scorecard, draft, context, halfYearOf(draft.ownMonth))
}

/**
 * Takes back a fact that stands: an entry of the same matter, own month, variant and group, in the
 * half in which the fact was booked or the next open one. `alreadyBooked` when it was reversed
 * before; refused with `halfYearFrozen`. Throws for a fact that is not in the chain.
 */
export function reverseFact(
  scorecard: Scorecard,
  original: FactEntry,
  context: PostingContext & { decision: string },
): Posting {
  const known = matterOf(scorecard, original)
  if (original.reverses !== undefined || known === undefined || original._id !== factId(original)) {
    throw new Error(`${original._id} is no fact of the chain ${scorecard._id}`)
  }
  if (!known.stands || known.revision > original.revision) return alreadyBooked
  const placement = placementFor(scorecard, {
    from: original.bookedHalf,
    frozenFrom: original.bookedHalf,
    intoFrozen: context.intoFrozen,
  })
  if (placement === undefined) return refused('halfYearFrozen')
  const body = {
    ...contentOf(original),
    kind: 'fact' as const,
    _id: reversalId(original._id),
    decision: context.decision,
    reverses: original._id,
    ...placement,
  }
  return posted<FactEntry>(scorecard, body, context.recordedAt)
}

/**
 * Reverses a fact and books what should have stood, as the next revision of its matter, in one
 * posting. The replacement may name another row; its own month stays within the year. A
 * replacement for a frozen half never enters an earlier board than the fact that it corrects.
 */
export function correctFact(
  scorecard: Scorecard,
  original: FactEntry,
  replacement: Omit<FactDraft, 'revision'>,
  context: PostingContext,
): Posting {
  const { decision } = replacement
  const reversal = reverseFact(scorecard, original, { ...context, decision })
  if (reversal.outcome !== 'booked') return reversal
  const known = matterOf(reversal.scorecard, replacement)
  if (known?.stands === true) return refused('matterStands')
  const draft = { ...replacement, revision: (known?.revision ?? 0) + 1 }
  const booking = bookInto(reversal.scorecard, draft, context, original.bookedHalf)
  if (booking.outcome !== 'booked') return booking
  return { ...booking, entries: [...reversal.entries, ...booking.entries] }
}

function bookInto(
  scorecard: Scorecard,
  draft: FactDraft,
  context: PostingContext,
  frozenFrom: HalfYear,
): Posting {
  if (yearOf(draft.ownMonth) !== scorecard.year) {
    throw new Error(`${draft.ownMonth} is not in ${scorecard._id}`)
  }
  const from = halfYearOf(draft.ownMonth)
  const { intoFrozen, recordedAt } = context
  const placement = placementFor(scorecard, { from, frozenFrom, intoFrozen })
  if (placement === undefined) return refused('halfYearFrozen')
  const _id = factId({ ...draft, subject: scorecard.subject })
  const body = { ...contentOf(draft), kind: 'fact' as const, _id, ...placement }
  return posted<FactEntry>(scorecard, body, recordedAt)
}

/** What a fact says, without its place in the chain and without absent fields. */
function contentOf(fact: FactDraft): FactDraft {
  return {
    matter: fact.matter,
    revision: fact.revision,
    indicator: fact.indicator,
    ...(fact.variant !== undefined && { variant: fact.variant }),
    ownMonth: fact.ownMonth,
    quantity: fact.quantity,
    ...(fact.group !== undefined && { group: fact.group }),
    rulebookVersion: fact.rulebookVersion,
    decision: fact.decision,
  }
}
