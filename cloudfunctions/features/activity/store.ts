import type { Activity, ActivityAct } from '@shared/activity/activity'
import { refuse } from '@shared/kernel/refusal'
import type { Call } from '../../kit/call'
import { findAll, read } from '../../kit/database'
import type { Transaction } from '../../kit/transaction'

export async function permittedActivity(call: Call, id: string): Promise<Activity> {
  const activity = (await read('activities', id)) ?? refuse('notFound')
  call.permit({ organisation: activity.branch, path: activity.path })
  return activity
}

export async function permittedActivityIn(
  tx: Transaction,
  call: Call,
  id: string,
): Promise<Activity> {
  const activity = (await tx.read('activities', id)) ?? refuse('notFound')
  call.permit({ organisation: activity.branch, path: activity.path })
  return activity
}

export function actOf({ identity: { person: by, name: byName }, now: at }: Call): ActivityAct {
  return { at, by, byName }
}

/** The members who have signed in; there can only be more of them later. */
export async function signedInTo(activity: string): Promise<string[]> {
  return (await findAll('attendances', { activity })).map(({ member }) => member)
}

export function attendanceId(activity: string, member: string): string {
  return `${activity}:${member}`
}
