import type { Activity } from '@shared/activity/activity'
import { refuse } from '@shared/kernel/refusal'
import type { Call } from '../../kit/call'
import { read } from '../../kit/database'
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

export function attendanceId(activity: string, member: string): string {
  return `${activity}:${member}`
}
