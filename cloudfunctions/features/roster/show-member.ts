import { dayOf } from '@shared/kernel/calendar'
import type { rosterContract } from '@shared/roster/contract'
import type { MemberChange } from '@shared/organisation/organisation'
import { fieldsOf } from '@shared/roster/fields'
import { earliestChange } from '@shared/roster/rules'
import { find, read } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { decidingOn } from '../organisation/members-meeting'
import { readMember } from '../organisation/store'
import { mayChangeAll, permitMember } from './change-member'

/** A branch has a handful of groups. */
const groupsMost = 100

export const showMember: Handler<typeof rosterContract.showMember> = async (call, input) => {
  const member = await readMember(input.member)
  permitMember(call, member)
  call.showsDataOf([member._id])
  const { _id, branch, since, changes = [] } = member
  const organisation = await read('organisations', branch)
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
    deciding: organisation && (await decidingOn(organisation, today)),
    own: _id === call.identity.person,
    groups: groups.map(({ _id: group, name, dissolved }) => {
      return { group, name, stands: dissolved === undefined }
    }),
    changes: changes
      .map(({ on, from, at, by, basis, resolution, fields }) => ({
        ...{ on, from, at, basis, fields },
        by: by.name,
        resolution: resolution && inWords(resolution),
      }))
      .reverse(),
  }
}

function inWords(resolution: NonNullable<MemberChange['resolution']>): string {
  const { title, heldOn, expected, present, ayes } = resolution
  return `${title} · ${heldOn}，应到 ${expected}、实到 ${present}、赞成 ${ayes}`
}
