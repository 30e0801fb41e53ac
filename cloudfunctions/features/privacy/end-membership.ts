import { openAppealStates } from '@shared/appeal/appeal'
import { openStates } from '@shared/declaration/state'
import { jobId } from '@shared/job/job'
import { refuse } from '@shared/kernel/refusal'
import type { Member } from '@shared/organisation/organisation'
import type { privacyContract } from '@shared/privacy/contract'
import { homeOf, left, nothingIsOpen, withoutName, type Leaving } from '@shared/privacy/leaving'
import { pseudonymOf } from '@shared/privacy/pseudonym'
import type { Call } from '../../kit/call'
import { count, is } from '../../kit/database'
import { advanceJobQuietly } from '../../kit/jobs'
import { enrolFrom } from '../../kit/posting'
import { codeFrom, environmentKey } from '../../kit/secrets'
import type { Handler } from '../../kit/serve'
import type { Transaction } from '../../kit/transaction'
import { memberIn, organisationIn, readMember } from '../organisation/store'
import { pseudonymisedIn } from './pseudonymise-job'

const codeLength = 6

/**
 * Somebody leaves: the phone and every office at once, in one transaction with the roster and the
 * chain; the name in everything else by a job. Nothing of the ledger is changed or removed.
 */
export const endMembership: Handler<typeof privacyContract.endMembership> = async (
  call,
  { member: id, resolution },
) => {
  permitted(call, await readMember(id))
  nothingIsOpen(await openMatters(id))
  const decision = call.newId('left')
  const code = codeFrom(environmentKey('SERVER_KEY'), `left:${id}`, codeLength)
  const leaving: Leaving = { to: pseudonymOf(code), decision, now: call.now }
  const reply = await call.once(async (tx) => {
    const before = await memberIn(tx, id)
    permitted(call, before)
    const { member, from } = left(before, { ...leaving, resolution })
    await endEnrolment(tx, before, { month: from, decision }, leaving)
    for (const organisation of new Set(before.roles.map((role) => role.organisation))) {
      const stored = await organisationIn(tx, organisation)
      const appointments = withoutName(stored.appointments, id, leaving)
      await tx.put('organisations', { ...stored, appointments })
    }
    for (const openid of openidsOf(before)) await tx.forgetIdentity(openid)
    await tx.put('members', member)
    await tx.insert('jobs', {
      _id: jobId('pseudonymise', id),
      kind: 'pseudonymise',
      document: id,
      branch: homeOf(before.branch),
      path: homeOf(before.path),
      state: 'running',
      done: 0,
      total: pseudonymisedIn.length,
      startedAt: call.now,
      carry: { from: before.name },
    })
    return { member: id, name: member.name }
  })
  await advanceJobQuietly(jobId('pseudonymise', id), call.now)
  return reply
}

function permitted(call: Call, { _id, branch, path }: Member): void {
  call.permit({ organisation: branch, path, subject: _id })
  if (_id === call.identity.person) refuse('ownMatter')
}

/** The phone that is bound, or that waits to be. */
function openidsOf({ openid, binding }: Member): string[] {
  const waiting = binding?.state === 'waiting' ? binding.openid : undefined
  return [openid, waiting].filter((one) => one !== undefined)
}

async function openMatters(member: string): Promise<number> {
  const [declarations, appeals] = await Promise.all([
    count('declarations', { subject: member, state: is.in([...openStates]) }),
    count('appeals', { appellant: member, state: is.in([...openAppealStates]) }),
  ])
  return declarations + appeals
}

/** The chain says from when on they are assessed no more; the records up to then stand. */
async function endEnrolment(
  tx: Transaction,
  { _id, scored, since, branch, office, department, post, standing }: Member,
  { month, decision }: { month: string; decision: string },
  { now: recordedAt }: Leaving,
): Promise<void> {
  if (!scored) return
  const enrolment = { branch, office, department, post, standing, scored: false }
  await enrolFrom(tx, _id, { month, enrolment, decision, since }, { recordedAt })
}
