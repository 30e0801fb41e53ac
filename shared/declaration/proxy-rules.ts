import { addMinutes, dayOf, type Instant } from '../kernel/calendar'
import { dayWords } from '../kernel/calendar-words'
import { refuse } from '../kernel/refusal'
import type { Member } from '../organisation/organisation'
import { confirmationIsOverdue, type Actor } from './rules'
import type { Declaration, Proxy } from './state'

/** The rules of filing for somebody else, each a sentence. docs/adr/0021 says why. */

/** Tried and typed by hand: a code of 30 bits for one declaration. */
export const wrongFilingCodesMost = 5
const filingCodeHours = 7 * 24

/** A member with a phone declares alone; whoever does it for them says how they were asked. */
export function proxyNeedsTheWord(
  { hasPhone, name }: Pick<Member, 'hasPhone' | 'name'>,
  word: string | undefined,
): void {
  if (hasPhone && (word === undefined || word === '')) refuse('proxyNeedsWord', { member: name })
}

/** Nothing is confirmed twice, nor what its member declared alone, nor after its day. */
export function proxyWaiting(declaration: Declaration, now: Instant): Proxy {
  const { proxy, state } = declaration
  if (proxy === undefined || state !== 'unconfirmed') return refuse('filingNotWaiting')
  if (confirmationIsOverdue(declaration, dayOf(now))) {
    refuse('confirmationOverdue', { lastDay: dayWords(declaration.dueDay ?? '') })
  }
  return proxy
}

/** The code reaches the member through somebody else's hands, or it would prove nothing. */
export function whoFiledHandsOutNoCode({ by }: Proxy, actor: Actor): void {
  if (by === actor.member) refuse('filedByYou')
}

/** Two people besides the member: one hands the code out, the other types it. */
export function whoHandedOutTypesNoCode({ code }: Proxy, actor: Actor): void {
  if (code?.by === actor.member) refuse('codeIssuedByYou')
}

/** Right, not too old, and not after too many wrong ones. */
export function codeIsRight({ code }: Proxy, hash: string, now: Instant): boolean {
  if (code === undefined || code.expiresAt < now) return false
  return code.wrong.length < wrongFilingCodesMost && code.hash === hash
}

export function filingCodeExpires(now: Instant): Instant {
  return addMinutes(now, filingCodeHours * 60)
}
