import type { Activity, Attendance, ExpectedLine } from '@shared/activity/activity'
import type { activityContract, ActivityAction, RollLine } from '@shared/activity/contract'
import { lineLeft } from '@shared/activity/decide'
import { mayCancel, rollMayBeCalled, signInClosesAt, signInOpensAt } from '@shared/activity/rules'
import { jobId } from '@shared/job/job'
import { holdsRole } from '@shared/kernel/authorisation'
import type { Call } from '../../kit/call'
import { count, findAll, read } from '../../kit/database'
import { jobLeft } from '../../kit/jobs'
import type { Handler } from '../../kit/serve'
import { isOrganiser } from './list'
import { attendanceId, permittedActivity } from './store'
import { summaryOf } from './summary'

/** Members see the activity and themselves; the roll is for those who call it. */
export const showActivity: Handler<typeof activityContract.showActivity> = async (call, input) => {
  const activity = await permittedActivity(call, input.activity)
  const { person } = call.identity
  const organiser = isOrganiser(call)
  const attendances = organiser ? await findAll('attendances', { activity: activity._id }) : []
  const signedIn = organiser
    ? attendances.some(({ member }) => member === person)
    : (await read('attendances', attendanceId(activity._id, person))) !== undefined
  const signedInCount = organiser
    ? attendances.length
    : await count('attendances', { activity: activity._id })
  const { state, changes, cancelled } = activity
  const lines = organiser ? linesOf(activity, attendances, person) : []
  call.showsDataOf(lines.map(({ member }) => member))
  return {
    ...summaryOf(activity, person, signedIn),
    note: activity.note,
    signedInCount,
    attendedCount:
      state === 'closed' ? activity.expected.filter(({ attended }) => attended).length : undefined,
    lines,
    postingLeft: state === 'posting' ? await jobLeft(jobId('postActivity', activity._id)) : 0,
    lineLeftFor: lineLeft(activity)?.name,
    changed: changes?.at(-1),
    cancelled,
    actions: actionsFor(call, activity, {
      organiser,
      signedIn,
      everyone: attendances.map(({ member }) => member),
    }),
  }
}

function linesOf(activity: Activity, attendances: Attendance[], looking: string): RollLine[] {
  const byMember = new Map(attendances.map((attendance) => [attendance.member, attendance]))
  // Of a cancelled one, those who came for nothing: they are to be told.
  const told = ({ member }: ExpectedLine) => activity.state !== 'cancelled' || byMember.has(member)
  return activity.expected.filter(told).map((line) => ({
    member: line.member,
    name: line.name,
    onLeave: line.onLeave,
    signedInAt: byMember.get(line.member)?.signedInAt,
    minutesLate: byMember.get(line.member)?.minutesLate,
    attended: line.attended,
    mine: line.member === looking,
  }))
}

function actionsFor(
  { identity, now }: Call,
  activity: Activity,
  {
    organiser,
    signedIn,
    everyone,
  }: { organiser: boolean; signedIn: boolean; everyone: readonly string[] },
): ActivityAction[] {
  const { person } = identity
  const actions: ActivityAction[] = []
  const windowOpen = now >= signInOpensAt(activity) && now <= signInClosesAt(activity)
  if (activity.state === 'open' && windowOpen) {
    if (organiser) actions.push('showCode')
    const mine = activity.expected.find(({ member }) => member === person)
    if (mine && !mine.onLeave && !signedIn) actions.push('scan')
  }
  const callsRoll =
    holdsRole(identity, 'liaison', activity.branch, now) ||
    holdsRole(identity, 'deputyLiaison', activity.branch, now)
  if (callsRoll && rollMayBeCalled(activity, everyone, now)) actions.push('callRoll')
  if (activity.state === 'open' && organiser) {
    actions.push('change')
    if (mayCancel(activity, person, everyone, now)) actions.push('cancel')
  }
  if (activity.state === 'posting' && callsRoll) actions.push('continuePosting')
  const left = lineLeft(activity)
  if (left && organiser && left.member !== person) actions.push('checkOwnLine')
  return actions
}
