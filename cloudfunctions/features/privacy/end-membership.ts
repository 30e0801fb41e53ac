import { openAppealStates } from '@shared/appeal/appeal'
import { openStates } from '@shared/declaration/state'
import { refuse } from '@shared/kernel/refusal'
import type { Member } from '@shared/organisation/organisation'
import type { privacyContract } from '@shared/privacy/contract'
import { nothingIsOpen, whoIsOnTheWayHasNotLeft } from '@shared/privacy/leaving'
import type { Call } from '../../kit/call'
import { count, is } from '../../kit/database'
import { advanceJobQuietly } from '../../kit/jobs'
import type { Handler } from '../../kit/serve'
import { memberIn, openedSince, readMember } from '../organisation/store'
import { leaveIn, leavingOf } from './leave'

/** Somebody leaves, by a decision; once nothing of theirs is open. */
export const endMembership: Handler<typeof privacyContract.endMembership> = async (
  call,
  { member: id, resolution },
) => {
  const seen = await readMember(id)
  permitted(call, seen)
  const open = await openMatters(id)
  nothingIsOpen(open)
  const leaving = leavingOf(call, id, resolution)
  let jobs: string[] = []
  const reply = await call.once(async (tx) => {
    const before = await memberIn(tx, id)
    permitted(call, before)
    nothingIsOpen(open + openedSince(seen, before))
    const transfer = before.transfer && (await tx.read('transfers', before.transfer))
    whoIsOnTheWayHasNotLeft(transfer || undefined)
    jobs = await leaveIn(tx, before, leaving)
    return { member: id, name: leaving.to }
  })
  for (const job of jobs) await advanceJobQuietly(job, call.now)
  return reply
}

function permitted(call: Call, { _id, branch, path }: Member): void {
  call.permit({ organisation: branch, path, subject: _id })
  if (_id === call.identity.person) refuse('ownMatter')
}

async function openMatters(member: string): Promise<number> {
  const [declarations, appeals] = await Promise.all([
    count('declarations', { subject: member, state: is.in([...openStates]) }),
    count('appeals', { appellant: member, state: is.in([...openAppealStates]) }),
  ])
  return declarations + appeals
}
