import type { Appeal } from '@shared/appeal/appeal'
import { postedByAppeal, withGrant, type Acting } from '@shared/appeal/decide'
import { nothingOf } from '@shared/appeal/rules'
import { evaluationId } from '@shared/evaluation/evaluation'
import { corrected } from '@shared/evaluation/publication'
import { halfYearOf, monthOf, yearOf, type HalfYear } from '@shared/kernel/calendar'
import type { Points } from '@shared/kernel/points'
import type { FactEntry } from '@shared/ledger/entry'
import { factId } from '@shared/ledger/entry-id'
import { placementFor, type PostingContext } from '@shared/ledger/posting'
import { chainOf, isFrozen } from '@shared/ledger/scorecard'
import { book, correct } from '../../kit/posting'
import type { Transaction } from '../../kit/transaction'
import { rulebookFor } from '../declaration/book-for'
import { factOf } from '../declaration/post'
import { postingLeftIn } from '../evaluation/store'
import { organisationIn } from '../organisation/store'

interface Booked {
  newEntry: string
  /** The half-year into which it was booked. */
  half: HalfYear
}

/**
 * Books what was granted, and orders the next edition where the half has a board: one transaction
 * with the appeal. 依据: PRODUCT, The four steps, 3; SCORING, Posting.
 */
export async function grantIn(
  tx: Transaction,
  appeal: Appeal,
  acting: Acting,
): Promise<{ appeal: Appeal; job?: string }> {
  const { newEntry, half } = await bookIn(tx, appeal, acting)
  const stored = await tx.read('evaluations', evaluationId(appeal.branch, half))
  if (!stored) return { appeal: withGrant(appeal, { newEntry }) }
  const branch = await organisationIn(tx, appeal.branch)
  const left = await postingLeftIn(tx, stored)
  const { evaluation, job, edition } = corrected(stored, branch, left, acting)
  await tx.put('evaluations', evaluation)
  if (job) await tx.insert('jobs', job)
  const granted = withGrant(appeal, { newEntry, edition })
  return job ? { appeal: granted, job: job._id } : { appeal: granted }
}

function bookIn(tx: Transaction, appeal: Appeal, acting: Acting): Promise<Booked> {
  const { effect } = appeal
  switch (effect.kind) {
    case 'attended':
      return correctIn(tx, appeal, effect.entry, inFull, acting)
    case 'restoreMark':
      return correctIn(tx, appeal, effect.entry, ({ quantity }) => nothingOf(quantity), acting)
    case 'decidePoints':
      return decidedIn(tx, appeal, effect, acting)
    case 'bookDeclaration':
      return declarationIn(tx, appeal, effect, acting)
  }
}

function inFull({ quantity }: FactEntry): FactEntry['quantity'] {
  if (quantity.kind !== 'attendance') throw new Error('Only attendance is made good by attending')
  return { ...quantity, attended: quantity.expected }
}

/** The points that should have been decided; what was declared says so too. */
async function decidedIn(
  tx: Transaction,
  appeal: Appeal,
  { entry: id, points }: { entry: string; points: Points },
  acting: Acting,
): Promise<Booked> {
  const quantity = { kind: 'points' as const, points }
  const booked = await correctIn(tx, appeal, id, () => quantity, acting)
  const entry = await tx.read('entries', id)
  const declaration =
    entry?.kind === 'fact' ? await tx.read('declarations', entry.matter) : undefined
  if (declaration) {
    // Who decided at first stays known: another appeal must not be heard by them.
    const { decision = appeal._id } = declaration
    const outcome = { entry: booked.newEntry, decision, points }
    await tx.put('declarations', postedByAppeal(declaration, outcome, acting))
  }
  return booked
}

/** A reversal and a new revision, in the half in which the fact was booked. */
async function correctIn(
  tx: Transaction,
  { _id: decision }: Appeal,
  id: string,
  quantityOf: (original: FactEntry) => FactEntry['quantity'],
  { now }: Acting,
): Promise<Booked> {
  const original = await tx.read('entries', id)
  if (original?.kind !== 'fact') throw new Error('An appeal against an entry that is no fact')
  const { matter, indicator, variant, ownMonth, group, rulebookVersion, bookedHalf } = original
  const quantity = quantityOf(original)
  const same = { matter, indicator, variant, ownMonth, group, rulebookVersion }
  const context: PostingContext = { recordedAt: now, intoFrozen: 'grantedAppeal' }
  const newEntry = await correct(tx, original, { ...same, quantity, decision }, context)
  return { newEntry, half: bookedHalf }
}

/** The declaration as it was made, booked where it would have been, had it been approved. */
async function declarationIn(
  tx: Transaction,
  appeal: Appeal,
  { declaration: id, points }: { declaration: string; points?: Points | undefined },
  acting: Acting,
): Promise<Booked> {
  const declaration = await tx.read('declarations', id)
  if (declaration?.state !== 'rejected') throw new Error('Only a rejected declaration is granted')
  // A rulebook in force never changes, so reading it here is no part of the transaction.
  const { rulebook } = await rulebookFor(declaration)
  const { subject, day } = declaration
  const draft = factOf(declaration, rulebook, { decision: appeal._id, points })
  const scorecard = await tx.read('scorecards', chainOf(subject, yearOf(day)))
  const own = halfYearOf(monthOf(day))
  // Rejected after its own half was frozen: it belongs on the next board while that one is open.
  const mayEnter = appeal.half === own || (scorecard && isFrozen(scorecard, appeal.half))
  const ground = mayEnter ? ({ intoFrozen: 'grantedAppeal' } as const) : {}
  const newEntry = factId({ ...draft, subject })
  await book(tx, subject, draft, { recordedAt: acting.now, ...ground })
  const outcome = { entry: newEntry, decision: appeal._id, points }
  await tx.put('declarations', postedByAppeal(declaration, outcome, acting))
  const placement = scorecard && placementFor(scorecard, { from: own, frozenFrom: own, ...ground })
  return { newEntry, half: placement?.bookedHalf ?? own }
}
