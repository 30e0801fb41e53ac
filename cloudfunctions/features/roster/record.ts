import { halfYearOf, yearOf, type Instant, type Month } from '@shared/kernel/calendar'
import { halfYearWords } from '@shared/kernel/calendar-words'
import { refuse } from '@shared/kernel/refusal'
import { chainOf, isFrozen } from '@shared/ledger/scorecard'
import type { Member } from '@shared/organisation/organisation'
import type { Changed } from '@shared/roster/decide'
import { enrolFrom } from '../../kit/posting'
import type { Transaction } from '../../kit/transaction'
import { putMember } from '../organisation/appoint-member'
import { organisationIn } from '../organisation/store'

/** The roster line, the enrolment of the chain and whatever else tells the name, at once. */
export async function record(
  tx: Transaction,
  before: Member,
  { member, from: month, enrolment }: Changed,
  { decision, now: recordedAt }: { decision: string; now: Instant },
): Promise<void> {
  if (enrolment) {
    const { _id, since } = member
    await halfIsOpen(tx, _id, month)
    await enrolFrom(tx, _id, { month, enrolment, decision, since }, { recordedAt })
  }
  if (before.name === member.name) {
    await tx.put('members', member)
    return
  }
  await renameAppointments(tx, member)
  await putMember(tx, member)
}

/** The board of a frozen half shows what the member was assessed as in it. */
async function halfIsOpen(tx: Transaction, subject: string, month: Month): Promise<void> {
  const half = halfYearOf(month)
  const scorecard = await tx.read('scorecards', chainOf(subject, yearOf(month)))
  if (scorecard && isFrozen(scorecard, half)) {
    refuse('changeInFrozenHalf', { half: halfYearWords(half) })
  }
}

async function renameAppointments(tx: Transaction, { _id, name, roles }: Member): Promise<void> {
  for (const id of new Set(roles.map(({ organisation }) => organisation))) {
    const organisation = await organisationIn(tx, id)
    const appointments = organisation.appointments.map((one) =>
      one.member === _id ? { ...one, name } : one,
    )
    await tx.put('organisations', { ...organisation, appointments })
  }
}
