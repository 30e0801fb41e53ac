import { dayOf, yearOf, type Instant } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import { openScorecard } from '@shared/ledger/post-enrolment'
import type { organisationContract } from '@shared/organisation/contract'
import type { Member } from '@shared/organisation/organisation'
import { dissolvedTakesNothingNew } from '@shared/organisation/rules'
import { joined } from '@shared/roster/decide'
import { enrolmentFor, fieldsOf } from '@shared/roster/fields'
import type { Handler } from '../../kit/serve'
import type { Transaction } from '../../kit/transaction'
import { groupStandsIn, organisationIn, readOrganisation } from './store'

/** The roster line and the first record of the member's chain, in one transaction. */
export const enrolMember: Handler<typeof organisationContract.enrolMember> = async (
  call,
  { branch: branchId, ...person },
) => {
  const branch = await readOrganisation(branchId)
  call.permitOrganisation(branch)
  if (branch.kind !== 'branch') refuse('organisationKindMisplaced', { kind: person.name })
  const member = joined({ ...person, onLongLeave: false }, branch, dayOf(call.now))
  const decision = call.newId('enrolment')
  return call.once(async (tx) => {
    dissolvedTakesNothingNew(await organisationIn(tx, branchId))
    await groupStandsIn(tx, member.group, branchId)
    if (await tx.read('members', member._id)) refuse('memberExists', { member: member._id })
    await enrolIn(tx, member, { decision, recordedAt: call.now })
    return { member: member._id }
  })
}

/** A new line of the roster with the chain that begins with it. */
export async function enrolIn(
  tx: Transaction,
  member: Member,
  { decision, recordedAt }: { decision: string; recordedAt: Instant },
): Promise<void> {
  const { _id: subject, since: month, branch } = member
  const enrolment = enrolmentFor(branch, fieldsOf(member))
  const first = { subject, year: yearOf(month), month, enrolment, decision }
  const opening = openScorecard(first, { recordedAt })
  await tx.insert('members', member)
  for (const entry of opening.entries) await tx.insert('entries', entry)
  await tx.put('scorecards', opening.scorecard)
}
