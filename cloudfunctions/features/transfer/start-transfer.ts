import { released } from '@shared/binding/decide'
import { openStates } from '@shared/declaration/state'
import { nextMonth } from '@shared/kernel/calendar'
import { digestOf } from '@shared/kernel/digest'
import { refuse } from '@shared/kernel/refusal'
import { carriedOver } from '@shared/ledger/carried-over'
import { enrolmentIn, type Scorecard } from '@shared/ledger/scorecard'
import type { Member } from '@shared/organisation/organisation'
import type { AdoptedRulebook } from '@shared/rulebook/adopted'
import { bookOf } from '@shared/rulebook/book-of-year'
import { statementFormat } from '@shared/transfer/statement-format'
import { inTransitOf, type SignedStatement, type StatementContent } from '@shared/transfer/transfer'
import { mayLeave, receives, started } from '@shared/transfer/decide'
import type { transferContract } from '@shared/transfer/contract'
import type { Call } from '../../kit/call'
import { count, is } from '../../kit/database'
import { enrolFrom, scorecardIn } from '../../kit/posting'
import { rulebookOf } from '../../kit/rulebooks'
import type { Handler } from '../../kit/serve'
import { publicStatementKey, signText } from '../../kit/signing'
import type { Transaction } from '../../kit/transaction'
import {
  memberIn,
  openedSince,
  organisationIn,
  readMember,
  readOrganisation,
  scopeOfMember,
} from '../organisation/store'
import { actingOf } from './store'

type Acting = ReturnType<typeof actingOf>

/** What the trail says to the member, who reads it once the new phone is bound. */
const words = '组织关系转出，到新支部重新领绑定码'

/** Statement, roster, chain and identity change together: from then on nothing is added here. */
export const startTransfer: Handler<typeof transferContract.startTransfer> = async (
  call,
  { member: id, ...asked },
) => {
  const member = await readMember(id)
  call.permit(scopeOfMember(member))
  const { lastMonth } = asked
  const destination = await destinationOf(call, asked, member)
  const where = { subject: id, state: is.in([...openStates]) }
  const counted = await count('declarations', where)
  const leaving = { ...asked, openDeclarations: counted }
  const acting = actingOf(call)
  mayLeave(member, leaving, acting)
  const book = await rulebookOf(member.branch, lastMonth)
  const transfer = call.newId('transfer')
  return call.once(async (tx) => {
    const before = await memberIn(tx, id)
    mayLeave(
      before,
      { ...leaving, openDeclarations: counted + openedSince(member, before) },
      acting,
    )
    const stored = await withoutWaitingPhone(tx, before, acting)
    const branch = await organisationIn(tx, stored.branch)
    const scorecard = await scorecardIn(tx, id, lastMonth, { recordedAt: call.now })
    const enrolment = enrolmentIn(scorecard, lastMonth)
    if (!enrolment?.scored) return refuse('noPoints')
    const { branch: kept, office, department, post, standing } = enrolment
    const away = { branch: kept, office, department, post, standing, scored: false }
    const { since } = stored
    const draft = { month: nextMonth(lastMonth), enrolment: away, decision: transfer, since }
    await enrolFrom(tx, id, draft, { recordedAt: call.now })
    const about = { transfer, fromName: branch.name, letterExpires: asked.letterExpires, lastMonth }
    const statement = signed(contentOf(call, stored, scorecard, book, about))
    await tx.insert(
      'transfers',
      started(stored, { _id: transfer, ...about, ...asked, destination, statement }, acting),
    )
    await tx.put('members', {
      ...stored,
      branch: inTransitOf(stored.branch),
      scored: false,
      transfer,
    })
    if (stored.openid !== undefined) {
      const identity = await tx.read('identities', stored.openid)
      if (identity) await tx.put('identities', { ...identity, inTransit: true })
    }
    return { transfer }
  })
}

/**
 * A phone that nobody has confirmed does not travel: who confirms it has handed out no code, and in
 * the new branch another one is handed out to the person who stands there.
 */
async function withoutWaitingPhone(tx: Transaction, member: Member, { actor, now }: Acting) {
  if (member.binding?.state !== 'waiting') return member
  const context = { actor: { ...actor, isAdministrator: true }, now }
  const { member: leaving, openid } = released(member, words, context)
  await tx.forgetIdentity(openid)
  return leaving
}

/** The name of a branch that the caller reaches; elsewhere what the caller says. */
async function destinationOf(
  call: Call,
  { to, destination }: { to?: string | undefined; destination: string },
  member: Member,
): Promise<string> {
  if (to === undefined) return destination
  const branch = await readOrganisation(to)
  call.permitOrganisation(branch)
  receives(branch, member)
  return branch.name
}

interface About {
  transfer: string
  fromName: string
  lastMonth: string
  letterExpires: string
}

function contentOf(
  call: Call,
  member: Member,
  scorecard: Scorecard,
  adopted: AdoptedRulebook,
  { transfer, fromName, lastMonth, letterExpires }: About,
): StatementContent {
  return {
    format: statementFormat,
    transfer,
    issuedAt: call.now,
    name: member.name,
    standing: member.standing,
    from: { organisation: member.branch, name: fromName },
    year: scorecard.year,
    through: lastMonth,
    rulebookVersion: adopted.version,
    modules: carriedOver(bookOf(adopted), scorecard, lastMonth),
    head: scorecard.head,
    letterExpires,
  }
}

function signed(content: StatementContent): SignedStatement {
  const digest = digestOf(content)
  return { content, digest, publicKey: publicStatementKey(), signature: signText(digest) }
}
