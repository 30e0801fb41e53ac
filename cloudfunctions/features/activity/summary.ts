import type { Activity } from '@shared/activity/activity'
import type { ActivitySummary } from '@shared/activity/contract'
import { signInClosesAt, signInOpensAt } from '@shared/activity/rules'

export function summaryOf(activity: Activity, looking: string, signedIn: boolean): ActivitySummary {
  return {
    activity: activity._id,
    kind: activity.kind,
    title: activity.title,
    place: activity.place,
    startsAt: activity.startsAt,
    endsAt: activity.endsAt,
    state: activity.state,
    signInOpensAt: signInOpensAt(activity),
    signInClosesAt: signInClosesAt(activity),
    expectedCount: activity.state === 'cancelled' ? 0 : activity.expectedCount,
    cancelReason: activity.cancelled?.reason,
    mine: mineOf(activity, looking, signedIn),
  }
}

function mineOf(activity: Activity, looking: string, signedIn: boolean): ActivitySummary['mine'] {
  if (activity.state === 'cancelled') return signedIn ? 'signedIn' : 'notExpected'
  const line = activity.expected.find(({ member }) => member === looking)
  if (!line) return 'notExpected'
  if (line.attended !== undefined) return line.attended ? 'attended' : 'absent'
  if (line.onLeave) return 'onLeave'
  return signedIn ? 'signedIn' : 'expected'
}
