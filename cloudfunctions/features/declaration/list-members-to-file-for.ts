import type { proxyContract } from '@shared/declaration/proxy-contract'
import { dayOf, monthOf } from '@shared/kernel/calendar'
import type { Member } from '@shared/organisation/organisation'
import { enrolmentFor, fieldsOf } from '@shared/roster/fields'
import { isRecorded } from '@shared/rulebook/handling'
import { findPage } from '../../kit/database'
import { rulebookOrNone } from '../../kit/rulebooks'
import type { Handler } from '../../kit/serve'
import { whereOneFiles } from './proxy-store'

const pageSize = 200

/** Nobody files for themselves, nor for somebody of whom nothing is recorded. */
export const listMembersToFileFor: Handler<typeof proxyContract.listMembersToFileFor> = async (
  call,
  { after },
) => {
  const { branch, ...within } = whereOneFiles(call)
  const [page, rulebook] = await Promise.all([
    findPage('members', { branch, ...within }, { limit: pageSize, after }),
    rulebookOrNone(branch, monthOf(dayOf(call.now))),
  ])
  const isFiledFor = (member: Member) =>
    member.left === undefined &&
    member._id !== call.identity.person &&
    isRecorded(rulebook ?? {}, enrolmentFor(branch, fieldsOf(member)))
  return {
    members: page.rows.filter(isFiledFor).map(({ _id, name, department, hasPhone }) => ({
      member: _id,
      name,
      department,
      hasPhone,
    })),
    next: page.next,
  }
}
