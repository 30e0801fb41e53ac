import { openDeclarationsMax } from '@shared/declaration/rules'
import { openStates, type Declaration } from '@shared/declaration/state'
import { findingInWords } from '@shared/declaration/words'
import type { Instant } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import type { Organisation } from '@shared/organisation/organisation'
import { count, is } from '../../kit/database'
import type { Transaction } from '../../kit/transaction'
import { matterOpenedIn } from '../organisation/store'
import { nextStep } from './next-step'

export async function fewEnoughAreOpen(subject: string): Promise<void> {
  const open = await count('declarations', { subject, state: is.in([...openStates]) })
  if (open >= openDeclarationsMax) refuse('tooManyOpenDeclarations', { open })
}

/** Asked again where it is written: since the form was checked, the member may have left. */
export async function declarationOpenedIn(tx: Transaction, subject: string): Promise<void> {
  const member = await matterOpenedIn(tx, subject)
  if (member.transfer !== undefined) refuse('inTransit')
}

/** What is said at once of a declaration that was written down, or put right. */
export function submittedReply(declaration: Declaration, branch: Organisation, now: Instant) {
  return {
    declaration: declaration._id,
    state: declaration.state,
    findings: declaration.findings.map((finding) => ({
      code: finding.code,
      sentence: findingInWords(finding),
    })),
    next: nextStep(declaration, branch, now) ?? { sentence: '' },
  }
}
