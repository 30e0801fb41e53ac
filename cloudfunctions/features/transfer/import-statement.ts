import { yearOf } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import type { ParsedInputOf } from '@shared/kernel/contract'
import { carry, openScorecard } from '@shared/ledger/post-enrolment'
import type { Booked } from '@shared/ledger/posting'
import type { Member, Organisation } from '@shared/organisation/organisation'
import { dissolvedTakesNothingNew } from '@shared/organisation/rules'
import type { transferContract } from '@shared/transfer/contract'
import { arrived, statementStands } from '@shared/transfer/decide'
import type { Call } from '../../kit/call'
import type { Handler } from '../../kit/serve'
import { isKnownKey, publicStatementKey, signatureFits } from '../../kit/signing'
import type { Transaction } from '../../kit/transaction'
import { identityOf } from '../organisation/identity'
import { memberIn, organisationIn, readOrganisation } from '../organisation/store'
import { leftBehind } from './left-behind'
import { actingOf } from './store'

type Input = ParsedInputOf<typeof transferContract.importStatement>

/** A new line of the roster whose chain begins with what was earned elsewhere, once a statement. */
export const importStatement: Handler<typeof transferContract.importStatement> = async (
  call,
  input,
) => {
  const branch = await readOrganisation(input.branch)
  call.permitOrganisation(branch)
  const { statement, decision } = input
  const { digest, publicKey, signature } = statement
  const checked = {
    genuine: signatureFits(digest, publicKey, signature),
    known: isKnownKey(publicKey),
  }
  const verified = statementStands(statement, checked, input)
  if (branch.kind !== 'branch')
    refuse('organisationKindMisplaced', { kind: statement.content.name })
  const arriving = memberOf(input, branch)
  const { entries, scorecard } = chainOfArrival(input, arriving, call)
  return call.once(async (tx) => {
    dissolvedTakesNothingNew(await organisationIn(tx, branch._id))
    if (await tx.read('arrivals', digest)) refuse('statementUsed')
    if (await tx.read('members', arriving._id)) refuse('memberExists', { member: arriving._id })
    const arrival = { _id: digest, member: arriving._id, verified, decision, at: call.now }
    await tx.insert('arrivals', arrival)
    for (const entry of entries) await tx.insert('entries', entry)
    await tx.put('scorecards', scorecard)
    await tx.insert('members', await withPhoneOf(tx, call, input, { arriving, branch }))
    return { member: arriving._id, verified }
  })
}

function memberOf(input: Input, { _id: branch, path }: Organisation): Member {
  const { name, standing } = input.statement.content
  const { member, office, department, post, since, hasPhone } = input
  return {
    _id: member,
    name,
    branch,
    path,
    standing,
    office,
    department,
    post,
    scored: true,
    since,
    underProbation: false,
    roles: [],
    hasPhone,
  }
}

/** The enrolment, and after it each carried record with the statement as its decision. */
function chainOfArrival({ statement }: Input, arriving: Member, call: Call): Booked {
  const { branch, office, department, post, standing, scored, since } = arriving
  const enrolment = { branch, office, department, post, standing, scored }
  const decision = `statement:${statement.digest.slice(0, 32)}`
  const recorded = { recordedAt: call.now }
  const opening = { subject: arriving._id, year: yearOf(since), month: since, enrolment, decision }
  return statement.content.modules.reduce<Booked>(
    (chain, value) => {
      const posting = carry(chain.scorecard, { ...value, month: since, decision }, recorded)
      if (posting.outcome !== 'booked') throw new Error('A new chain takes what is carried')
      return { ...posting, entries: [...chain.entries, ...posting.entries] }
    },
    openScorecard(opening, recorded),
  )
}

/**
 * Where the member left a branch of this deployment, the transfer ends here and the phone goes
 * along: it was confirmed before, and holds no office.
 */
async function withPhoneOf(
  tx: Transaction,
  call: Call,
  { statement }: Input,
  { arriving, branch }: { arriving: Member; branch: Organisation },
): Promise<Member> {
  if (statement.publicKey !== publicStatementKey()) return arriving
  const transfer = await tx.read('transfers', statement.content.transfer)
  if (!transfer) return arriving
  if (transfer.state !== 'inTransit') return refuse('statementUsed')
  const acting = actingOf(call)
  const note = `转接到${branch.name}`
  await tx.put('transfers', arrived(transfer, note, acting))
  const before = await memberIn(tx, transfer.member)
  const openid = await leftBehind(tx, before, note, acting)
  const here: Member = { ...arriving, cameFrom: before._id }
  if (openid === undefined || before.binding?.state !== 'bound') return here
  const line = {
    at: call.now,
    by: acting.actor.member,
    byName: acting.actor.name,
    act: 'bind' as const,
    note,
  }
  const trail = [...before.binding.trail, line]
  const binding = { state: 'bound' as const, boundAt: call.now, confirmedAbove: false, trail }
  const member: Member = { ...here, openid, binding }
  await tx.put('identities', identityOf(member, branch, openid))
  return member
}
