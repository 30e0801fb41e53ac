import { dayOf } from '@shared/kernel/calendar'
import type { rosterContract } from '@shared/roster/contract'
import { fieldsOf } from '@shared/roster/fields'
import { earliestChange } from '@shared/roster/rules'
import { find } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { readMember } from '../organisation/store'
import { mayChangeAll, permitMember } from './change-member'

/** A branch has a handful of groups. */
const groupsMost = 100

export const showMember: Handler<typeof rosterContract.showMember> = async (call, input) => {
  const member = await readMember(input.member)
  permitMember(call, member)
  call.showsDataOf([member._id])
  const { _id, branch, since, changes = [] } = member
  const groups = await find('organisations', { parent: branch }, { limit: groupsMost })
  const today = dayOf(call.now)
  return {
    member: _id,
    branch,
    since,
    fields: fieldsOf(member),
    bound: member.openid !== undefined,
    revision: changes.length,
    today,
    earliest: earliestChange(changes.at(-1)?.on, today),
    mayChangeAll: mayChangeAll(call, member),
    own: _id === call.identity.person,
    groups: groups.map(({ _id: group, name, dissolved }) => {
      return { group, name, stands: dissolved === undefined }
    }),
    changes: changes
      .map(({ on, from, at, by, basis, fields }) => ({ on, from, at, by: by.name, basis, fields }))
      .reverse(),
  }
}
