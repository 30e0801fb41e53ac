import { dayOf } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import { enrolmentIn } from '@shared/ledger/scorecard'
import { dissolvedTakesNothingNew } from '@shared/organisation/rules'
import type { transferContract } from '@shared/transfer/contract'
import { recalled, scoredAgainFrom } from '@shared/transfer/decide'
import { enrolFrom, scorecardIn } from '../../kit/posting'
import type { Handler } from '../../kit/serve'
import { putMember } from '../organisation/appoint-member'
import { memberIn, organisationIn } from '../organisation/store'
import { actingOf, permittedTransfer, permittedTransferIn } from './store'

/** The letter lapsed, or nothing came of it: the member is scored here again from a month on. */
export const recallTransfer: Handler<typeof transferContract.recallTransfer> = async (
  call,
  { transfer: id, reason },
) => {
  await permittedTransfer(call, id)
  return call.once(async (tx) => {
    const stored = await permittedTransferIn(tx, call, id)
    const transfer = recalled(stored, reason, actingOf(call))
    const { member: subject, from: branch, lastMonth } = transfer
    dissolvedTakesNothingNew(await organisationIn(tx, branch))
    const recorded = { recordedAt: call.now }
    const scorecard = await scorecardIn(tx, subject, lastMonth, recorded)
    const before = enrolmentIn(scorecard, lastMonth) ?? refuse('noPoints')
    const { office, department, post, standing } = before
    const enrolment = { branch, office, department, post, standing, scored: true }
    const member = await memberIn(tx, subject)
    const month = scoredAgainFrom(transfer, dayOf(call.now))
    await enrolFrom(tx, subject, { month, enrolment, decision: id, since: member.since }, recorded)
    await tx.put('transfers', transfer)
    // The identity is made anew, and so without the mark of who is in transit.
    await putMember(tx, { ...member, branch, scored: true, transfer: undefined })
    return { transfer: id }
  })
}
