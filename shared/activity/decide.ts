import type { Instant } from '../kernel/calendar'
import { refuse } from '../kernel/refusal'
import type { Activity, ExpectedLine } from './activity'

/** Pure: an activity and a command give the next activity, or a refusal. */

export interface Mark {
  member: string
  attended: boolean
}

/**
 * The roll is called: every expected person gets a mark, except those on leave and the caller's
 * own line, which is left for another. 依据: 任何人不得核对涉及本人的事项.
 */
export function rollCalled(
  activity: Activity,
  marks: readonly Mark[],
  caller: string,
  now: Instant,
): Activity {
  if (activity.state !== 'open') refuse('activityClosed')
  if (now < activity.startsAt) refuse('activityNotBegun')
  const byMember = marksByMember(activity, marks)
  const due = activity.expected.filter(({ member, onLeave }) => !onLeave && member !== caller)
  const missing = due.filter(({ member }) => !byMember.has(member)).length
  if (missing > 0) refuse('rollCallIncomplete', { missing })
  const own = activity.expected.find(({ member, onLeave }) => member === caller && !onLeave)
  return {
    ...activity,
    ...(own ? { lineLeftFor: caller } : {}),
    state: 'posting',
    rollCaller: caller,
    rollCalledAt: now,
    expected: activity.expected.map((line) => {
      if (line.onLeave || line.member === caller) return line
      return { ...line, attended: byMember.get(line.member), checkedBy: caller }
    }),
  }
}

function marksByMember(activity: Activity, marks: readonly Mark[]): Map<string, boolean> {
  const byMember = new Map<string, boolean>()
  for (const { member, attended } of marks) {
    const line = activity.expected.find((one) => one.member === member)
    if (!line) refuse('rollCallUnknownMember', { member })
    if (byMember.has(member)) refuse('rollCallRepeats', { member: line.name })
    byMember.set(member, attended)
  }
  return byMember
}

/** The line that its owner could not check: the caller's, once the roll is called. */
export function lineLeft(activity: Activity): ExpectedLine | undefined {
  return activity.expected.find(({ member }) => member === activity.lineLeftFor)
}

export function lineChecked(activity: Activity, attended: boolean, checker: string): Activity {
  const left = lineLeft(activity) ?? refuse('noLineLeft')
  if (left.member === checker) refuse('ownMatter')
  const { lineLeftFor, ...rest } = activity
  return {
    ...rest,
    expected: activity.expected.map((line) =>
      line.member === lineLeftFor ? { ...line, attended, checkedBy: checker } : line,
    ),
  }
}
