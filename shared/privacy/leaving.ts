import { dayOf, monthOf, nextMonth, type Instant, type Month } from '../kernel/calendar'
import { refuse } from '../kernel/refusal'
import type { Appointment, Member, MemberChange, MemberRole } from '../organisation/organisation'
import { homeOf } from '../organisation/places'
import { renamed } from './pseudonym'

/**
 * Where the roster keeps those who have left a branch: no node of the tree, since no organisation
 * has a colon in its id, and below the superiors of the branch but not below the branch.
 */
export function formerOf(branch: string): string {
  return `${homeOf(branch)}:left`
}

/** Whatever is open is settled or withdrawn first: nobody decides on somebody who is gone. */
export function nothingIsOpen(open: number): void {
  if (open > 0) refuse('mattersOpen', { open })
}

/** A transfer is ended or recalled first: recalled, it would bring back a line without a name. */
export function whoIsOnTheWayHasNotLeft(transfer: { state: string } | undefined): void {
  if (transfer?.state === 'inTransit') refuse('transferUnderWay')
}

export interface Leaving {
  /** What the person is called from now on. */
  to: string
  /** What the chain points at. */
  decision: string
  now: Instant
}

export interface Left {
  member: Member
  /** From this month on the chain says that they are assessed no more. */
  from: Month
}

/**
 * The roster line of somebody who has left: without a name, a phone, an office or a vote. Refuses
 * `memberHasLeft` after the first. The id stays: the chain is told by it.
 */
export function left(
  member: Member,
  { to, decision, now, resolution }: Leaving & { resolution: string },
): Left {
  if (member.left) refuse('memberHasLeft')
  const on = dayOf(now)
  return {
    member: {
      ...member,
      openid: undefined,
      binding: released(member, to),
      name: to,
      branch: formerOf(member.branch),
      path: formerOf(member.path),
      scored: false,
      changes: member.changes?.map(withoutNames),
      roles: member.roles.map((role) => endedBy(role, on)),
      left: { on, branch: homeOf(member.branch), decision, resolution },
    },
    from: nextMonth(monthOf(on)),
  }
}

/** What somebody was called before is no more told than what they were called last. */
function withoutNames(change: MemberChange): MemberChange {
  return { ...change, fields: change.fields.filter(({ field }) => field !== 'name') }
}

/** Who bound the phone stays told, without the name of whose it was. */
function released({ _id, name, binding }: Member, to: string): Member['binding'] {
  if (binding === undefined) return undefined
  const trail = renamed(binding.trail, { member: _id, from: name, to })
  return { state: 'released', trail }
}

/** The appointments of an organisation with those of the person ended, and without the name. */
export function withoutName(
  appointments: readonly Appointment[],
  member: string,
  { to, now }: Leaving,
): Appointment[] {
  return appointments.map((one) =>
    one.member === member ? { ...endedBy(one, dayOf(now)), name: to } : one,
  )
}

/** Ending never lengthens. */
function endedBy<Term extends Pick<MemberRole, 'until'>>(term: Term, on: string): Term {
  return { ...term, until: term.until !== undefined && term.until < on ? term.until : on }
}
