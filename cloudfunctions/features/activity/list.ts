import type { activityContract } from '@shared/activity/contract'
import type { Role } from '@shared/kernel/authorisation'
import { holdsRole } from '@shared/kernel/authorisation'
import type { Call } from '../../kit/call'
import { find, findPage, is } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { attendanceId } from './store'
import { summaryOf } from './summary'

const pageSize = 20

export const listActivities: Handler<typeof activityContract.listActivities> = async (
  call,
  input,
) => {
  const { organisation: branch, path, person } = call.identity
  call.permit({ organisation: branch, path })
  const page = await findPage(
    'activities',
    { branch },
    { limit: pageSize, after: input.after, descending: true },
  )
  const uncounted = page.rows.filter(({ state }) => state === 'open' || state === 'cancelled')
  const signedIn = await signedInAmong(
    uncounted.map(({ _id }) => _id),
    person,
  )
  return {
    activities: page.rows.map((activity) =>
      summaryOf(activity, person, signedIn.has(activity._id)),
    ),
    mayCreate: isOrganiser(call),
    next: page.next,
  }
}

const organisingRoles: Role[] = ['liaison', 'deputyLiaison', 'secretary', 'committeeMember']

export function isOrganiser({ identity, now }: Call): boolean {
  return organisingRoles.some((role) => holdsRole(identity, role, identity.organisation, now))
}

async function signedInAmong(activities: string[], member: string): Promise<Set<string>> {
  if (activities.length === 0) return new Set()
  const ids = activities.map((activity) => attendanceId(activity, member))
  const rows = await find('attendances', { _id: is.in(ids) }, { limit: pageSize })
  return new Set(rows.map(({ activity }) => activity))
}
