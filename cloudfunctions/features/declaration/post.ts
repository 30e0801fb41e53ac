import { posted, rejected, type Acting } from '@shared/declaration/decide'
import { decidedPoints, pointsClauseOf } from '@shared/declaration/decided-points'
import type { Declaration } from '@shared/declaration/state'
import { monthOf } from '@shared/kernel/calendar'
import type { Points } from '@shared/kernel/points'
import { factId } from '@shared/ledger/entry-id'
import type { FactDraft } from '@shared/ledger/entry'
import { findIndicator, type Rulebook } from '@shared/rulebook/rulebook'
import { book } from '../../kit/posting'
import type { Transaction } from '../../kit/transaction'
import { bookIn } from './book-for'

export interface Decided {
  decision: string
  /** Where the rulebook leaves the points to a body: what it decided within the range. */
  points?: Points | undefined
}

/** The fact that an approved declaration stands for; a fixed value is the rulebook's alone. */
export function factOf(
  declaration: Declaration,
  rulebook: Rulebook,
  { decision, points }: Decided,
): FactDraft {
  const group = findIndicator(rulebook, declaration.indicator)?.group
  return {
    matter: declaration._id,
    revision: 1,
    indicator: declaration.indicator,
    ...(declaration.variant === undefined ? {} : { variant: declaration.variant }),
    ownMonth: monthOf(declaration.day),
    quantity: points === undefined ? { kind: 'count', count: 1 } : { kind: 'points', points },
    ...(group ? { group: `${group.name}:${declaration._id}` } : {}),
    rulebookVersion: rulebook.version,
    decision,
  }
}

/** Entry, scorecard and declaration of one subject, in the caller's transaction. */
export async function postIn(
  tx: Transaction,
  declaration: Declaration,
  outcome: Decided & { note?: string | undefined },
  context: Acting,
): Promise<Declaration> {
  const { rulebook, enrolment } = await bookIn(tx, declaration, context.now)
  const points = decidedPoints(pointsClauseOf(rulebook, declaration, enrolment), outcome.points)
  const draft = factOf(declaration, rulebook, { decision: outcome.decision, points })
  const entry = factId({ ...draft, subject: declaration.subject })
  const next = posted(declaration, { ...outcome, entry }, context)
  await book(tx, declaration.subject, draft, { recordedAt: context.now })
  await tx.put('declarations', next)
  return next
}

export async function rejectIn(
  tx: Transaction,
  declaration: Declaration,
  outcome: { decision: string; reason: string },
  context: Acting,
): Promise<Declaration> {
  const next = rejected(declaration, outcome, context)
  await tx.put('declarations', next)
  return next
}
