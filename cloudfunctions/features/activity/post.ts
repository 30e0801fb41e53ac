import type { Activity, ExpectedLine } from '@shared/activity/activity'
import { dayOf, monthOf, type Instant } from '@shared/kernel/calendar'
import { book } from '../../kit/posting'
import type { Transaction } from '../../kit/transaction'

/** One member's attended / expected, from the roll. Nothing for those on leave or not checked. */
export async function bookLine(
  tx: Transaction,
  activity: Activity,
  { member, onLeave, attended }: ExpectedLine,
  recordedAt: Instant,
): Promise<void> {
  if (onLeave || attended === undefined) return
  await book(
    tx,
    member,
    {
      matter: activity._id,
      revision: 1,
      indicator: activity.indicator,
      ownMonth: monthOf(dayOf(activity.startsAt)),
      quantity: { kind: 'attendance', attended: attended ? 1 : 0, expected: 1 },
      rulebookVersion: activity.rulebookVersion,
      decision: activity._id,
    },
    { recordedAt },
  )
}
