import { yearOf } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import { openScorecard } from '@shared/ledger/post-enrolment'
import type { organisationContract } from '@shared/organisation/contract'
import type { Member } from '@shared/organisation/organisation'
import type { Handler } from '../../kit/serve'
import { readOrganisation } from './store'

/** The roster line and the first record of the member's chain, in one transaction. */
export const enrolMember: Handler<typeof organisationContract.enrolMember> = async (
  call,
  { member: _id, branch: branchId, ...person },
) => {
  const branch = await readOrganisation(branchId)
  call.permitOrganisation(branch)
  if (branch.kind !== 'branch') refuse('organisationKindMisplaced', { kind: person.name })
  const member: Member = { _id, ...person, branch: branch._id, path: branch.path, roles: [] }
  const { office, department, post, standing, scored, since } = person
  const enrolment = { branch: branch._id, office, department, post, standing, scored }
  const opening = openScorecard(
    {
      subject: _id,
      year: yearOf(since),
      month: since,
      enrolment,
      decision: call.newId('enrolment'),
    },
    { recordedAt: call.now },
  )
  return call.once(async (tx) => {
    if (await tx.read('members', _id)) refuse('memberExists', { member: _id })
    await tx.insert('members', member)
    for (const entry of opening.entries) await tx.insert('entries', entry)
    await tx.put('scorecards', opening.scorecard)
    return { member: _id }
  })
}
