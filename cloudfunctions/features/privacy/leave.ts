import { jobId } from '@shared/job/job'
import type { Member } from '@shared/organisation/organisation'
import { homeOf } from '@shared/organisation/places'
import { left, withoutName, type Leaving } from '@shared/privacy/leaving'
import { pseudonymOf } from '@shared/privacy/pseudonym'
import type { Call } from '../../kit/call'
import { enrolFrom } from '../../kit/posting'
import { codeFrom, environmentKey } from '../../kit/secrets'
import type { Transaction } from '../../kit/transaction'
import { organisationIn } from '../organisation/store'
import { pseudonymisedIn } from './pseudonymise-job'

const codeLength = 6

/** What the decision of this call makes of somebody who leaves: the same pseudonym everywhere. */
export function leavingOf(call: Call, member: string, resolution: string) {
  const code = codeFrom(environmentKey('SERVER_KEY'), `left:${member}`, codeLength)
  return { to: pseudonymOf(code), decision: call.newId('left'), now: call.now, resolution }
}

/**
 * The phone and every office at once, in one transaction with the roster and the chain, on the line
 * of the roster and on those in branches that the person came from; the name in everything else by
 * jobs, which are answered by their ids. Nothing of the ledger is changed or removed.
 */
export async function leaveIn(
  tx: Transaction,
  before: Member,
  leaving: ReturnType<typeof leavingOf>,
): Promise<string[]> {
  const { member, from } = left(before, leaving)
  await endEnrolment(tx, before, { month: from, decision: leaving.decision }, leaving)
  for (const organisation of new Set(before.roles.map((role) => role.organisation))) {
    const stored = await organisationIn(tx, organisation)
    const appointments = withoutName(stored.appointments, before._id, leaving)
    await tx.put('organisations', { ...stored, appointments })
  }
  for (const openid of openidsOf(before)) await tx.forgetIdentity(openid)
  await tx.put('members', member)
  const job = await orderJob(tx, before, leaving.now)
  const earlier =
    before.cameFrom === undefined ? undefined : await tx.read('members', before.cameFrom)
  if (earlier === undefined || earlier.left) return [job]
  return [job, ...(await leaveIn(tx, earlier, leaving))]
}

async function orderJob(tx: Transaction, before: Member, startedAt: string): Promise<string> {
  const _id = jobId('pseudonymise', before._id)
  await tx.insert('jobs', {
    _id,
    kind: 'pseudonymise',
    document: before._id,
    branch: homeOf(before.branch),
    path: homeOf(before.path),
    state: 'running',
    done: 0,
    total: pseudonymisedIn.length,
    startedAt,
    carry: { from: before.name },
  })
  return _id
}

/** The phone that is bound, or that waits to be. */
function openidsOf({ openid, binding }: Member): string[] {
  const waiting = binding?.state === 'waiting' ? binding.openid : undefined
  return [openid, waiting].filter((one) => one !== undefined)
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
