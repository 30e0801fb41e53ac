import type { Activity } from '../activity/activity'
import type { Declaration } from '../declaration/state'
import type { Meeting } from '../meeting/meeting'

/**
 * Who had a part in a matter and so does not reconsider it.
 * 依据: 复议小组成员均未提出、初审或审定过此事 (PRODUCT, Appeal and feedback).
 */

/** Who organised it, changed it or called the roll, and whoever checked this member's line. */
export function actorsOfActivity(activity: Activity, subject: string): string[] {
  const line = activity.expected.find(({ member }) => member === subject)
  const changers = (activity.changes ?? []).map(({ by }) => by)
  return distinct([activity.organiser, ...changers, activity.rollCaller, line?.checkedBy])
}

/** Whoever endorsed or returned it, the superior's decider, and all present at the meeting. */
export function actorsOfDeclaration(
  { subject, decision, trail }: Declaration,
  meeting: Pick<Meeting, 'openedBy' | 'present'> | undefined,
): string[] {
  const handled = trail.filter(({ by }) => by !== subject && by !== 'system').map(({ by }) => by)
  const decider = decision?.startsWith('decider:') ? decision.slice('decider:'.length) : undefined
  const met = meeting ? [meeting.openedBy, ...meeting.present] : []
  return distinct([...handled, decider, ...met])
}

function distinct(members: readonly (string | undefined)[]): string[] {
  return [...new Set(members.filter((member) => member !== undefined))]
}
