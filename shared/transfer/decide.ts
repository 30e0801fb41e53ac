import { holdsPower } from '../binding/rules'
import { dayOf, monthOf, nextMonth, yearOf, type Day, type Month } from '../kernel/calendar'
import { digestOf } from '../kernel/digest'
import { refuse } from '../kernel/refusal'
import type { Member, Organisation } from '../organisation/organisation'
import { dissolvedTakesNothingNew } from '../organisation/rules'
import type { SignedStatement, StatementContent, Transfer, TransferStep } from './transfer'

/** The rules of moving on in mid-year. docs/adr/0022 says why. Pure. */

interface Acting {
  actor: { member: string; name: string }
  now: string
}

export interface Leaving {
  lastMonth: Month
  letterExpires: Day
  openDeclarations: number
}

/** Who may leave, and from when on nothing is counted here. */
export function mayLeave(
  member: Member,
  { lastMonth, letterExpires, openDeclarations }: Leaving,
  { actor, now }: Acting,
): void {
  if (member._id === actor.member) refuse('ownMatter')
  if (member.transfer !== undefined) refuse('transferUnderWay')
  const today = dayOf(now)
  if (holdsPower(member, today)) refuse('transferHoldsOffice', { member: member.name })
  if (openDeclarations > 0) refuse('transferMatterPending', { open: openDeclarations })
  if (letterExpires < today) refuse('letterAlreadyExpired')
  const current = monthOf(today)
  const isNear = lastMonth === current || nextMonth(lastMonth) === current
  // The year is closed by its own board: what was earned in it does not travel.
  const isInYear = yearOf(lastMonth) === yearOf(current) && !lastMonth.endsWith('-12')
  if (!isNear || !isInYear || lastMonth < member.since) refuse('transferMonthWrong')
}

/** Where somebody arrives is a branch that stands, and another one than they leave. */
export function receives(to: Organisation, { branch }: Pick<Member, 'branch'>): void {
  if (to.kind !== 'branch') refuse('organisationKindMisplaced', { kind: to.name })
  if (to._id === branch) refuse('transferToSameBranch', { branch: to.name })
  dissolvedTakesNothingNew(to)
}

export function started(
  member: Member,
  about: Pick<
    Transfer,
    '_id' | 'fromName' | 'destination' | 'to' | 'lastMonth' | 'letterExpires' | 'statement'
  >,
  acting: Acting,
): Transfer {
  const { _id, ...rest } = about
  return {
    _id,
    state: 'inTransit',
    member: member._id,
    memberName: member.name,
    from: member.branch,
    path: member.path,
    ...rest,
    trail: [step('start', acting, about.destination)],
  }
}

export function arrived(transfer: Transfer, note: string, acting: Acting): Transfer {
  return ended(transfer, 'arrived', step('arrive', acting, note), acting)
}

export function recalled(transfer: Transfer, reason: string, acting: Acting): Transfer {
  return ended(transfer, 'recalled', step('recall', acting, reason), acting)
}

function ended(
  transfer: Transfer,
  state: 'arrived' | 'recalled',
  line: TransferStep,
  { actor }: Acting,
): Transfer {
  if (transfer.member === actor.member) refuse('ownMatter')
  if (transfer.state !== 'inTransit') refuse('transferEnded')
  return { ...transfer, state, trail: [...transfer.trail, line] }
}

/** From which month on a recalled member is scored again: never one that is counted already. */
export function scoredAgainFrom({ lastMonth }: Pick<Transfer, 'lastMonth'>, today: Day): Month {
  const [current, next] = [monthOf(today), nextMonth(lastMonth)]
  return current < next ? next : current
}

export interface Checked {
  /** The signature fits the content and the key that it names. */
  genuine: boolean
  /** The key is this deployment's own, or one that its deployer knows. */
  known: boolean
}

/** Whether a statement is what it says, and whose word it is. Answers `verified`. */
export function statementStands(
  { content, digest }: SignedStatement,
  { genuine, known }: Checked,
  arrival: { since: Month; decision?: string | undefined },
): boolean {
  if (digestOf(content) !== digest || !genuine) refuse('statementTampered')
  if (!known && (arrival.decision ?? '') === '') refuse('statementUnknown')
  const isInYear = yearOf(arrival.since) === content.year && arrival.since > content.through
  if (!isInYear) refuse('statementOtherYear', { through: content.through })
  windowsAreOfTheYear(content)
  return known
}

/** What no server of this product has written. */
function windowsAreOfTheYear({ modules, year }: StatementContent): void {
  const named = modules.map(({ module, window }) => `${module} ${window}`)
  const isOnce = new Set(named).size === named.length
  if (!isOnce || modules.some(({ window }) => !window.startsWith(String(year)))) {
    refuse('statementTampered')
  }
}

function step(act: TransferStep['act'], { actor, now }: Acting, note?: string): TransferStep {
  return { at: now, by: actor.member, byName: actor.name, act, ...(note ? { note } : {}) }
}
