import type { bindingContract, BindingLine } from '@shared/binding/contract'
import { awaitedFrom, holdsPower } from '@shared/binding/rules'
import { dayOf } from '@shared/kernel/calendar'
import type { ParsedInputOf } from '@shared/kernel/contract'
import type { Member } from '@shared/organisation/organisation'
import { setUpPlaceOf } from '@shared/organisation/places'
import { below } from '../../kit/below'
import type { Call } from '../../kit/call'
import { findPage, is, type Page } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { permittedBranch } from '../organisation/store'
import { isAdministratorOf } from './code'

const pageSize = 100

export const listBindings: Handler<typeof bindingContract.listBindings> = async (call, input) => {
  const page = await asked(call, input)
  call.showsDataOf(page.rows.map(({ _id }) => _id))
  return { lines: page.rows.map((member) => lineOf(call, member)), next: page.next }
}

type Asked = ParsedInputOf<typeof bindingContract.listBindings>

/** A branch, or all that lies under the administrator's seats where no branch is named. */
async function asked(call: Call, { branch, waiting = false, after }: Asked): Promise<Page<Member>> {
  const anybody = is.in(['branch', 'administrator'])
  const options = { limit: pageSize, after }
  const seats = branch === undefined && waiting ? call.permitBelow() : []
  if (seats.length > 0) {
    return findPage('members', { 'binding.awaits': anybody, path: below(seats) }, options)
  }
  const { _id } = await permittedBranch(call, branch)
  const awaiting = waiting ? { 'binding.awaits': anybody } : {}
  // Of the root: whoever set the environment up.
  const here = is.in([_id, setUpPlaceOf(_id)])
  return findPage('members', { branch: here, ...awaiting }, options)
}

function lineOf(call: Call, member: Member): BindingLine {
  const { binding } = member
  const awaits = awaitedFrom(binding, member, dayOf(call.now))
  return {
    member: member._id,
    name: member.name,
    department: member.department,
    hasPhone: member.hasPhone,
    state: binding?.state ?? 'none',
    boundAt: binding && binding.state !== 'released' ? binding.boundAt : undefined,
    awaits,
    trail: (binding?.trail ?? []).map(({ at, byName, act, note }) => ({ at, byName, act, note })),
    actions: actionsOf(call, member),
  }
}

/** What the person looking may do now; the server decides again when it is done. */
function actionsOf(call: Call, member: Member): BindingLine['actions'] {
  const { binding } = member
  const { person } = call.identity
  const today = dayOf(call.now)
  const isAdministrator = isAdministratorOf(call, member)
  if (member._id === person) return []
  if (holdsPower(member, today) && !isAdministrator) return []
  if (binding === undefined || binding.state === 'released') return ['issue']
  const handedOut = binding.state === 'waiting' && binding.issuedBy === person
  const mayConfirm =
    awaitedFrom(binding, member, today) !== undefined && (!handedOut || isAdministrator)
  return mayConfirm ? ['confirm', 'release'] : ['release']
}
