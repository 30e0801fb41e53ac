import type { Role } from '../kernel/authorisation'
import { yearOf, type Day } from '../kernel/calendar'
import { dayWords } from '../kernel/calendar-words'
import { refuse } from '../kernel/refusal'
import type { Appointment, Member, Organisation } from './organisation'

/** The rules of giving power and taking it, each a sentence. */

/** 依据: 任何人不得在任何环节办理涉及本人的事项 (PRODUCT, Who decides what). */
export function nobodyAppointsThemselves(member: string, actor: string): void {
  if (member === actor) refuse('ownMatter')
}

const ofSuperiors: readonly Role[] = ['inspector', 'decider']

/** Who decides for the superior sits above the branch, never in it. */
export function superiorsSitAbove({ kind, name }: Organisation, role: Role): void {
  const isBelow = kind === 'branch' || kind === 'group'
  if (isBelow && ofSuperiors.includes(role)) refuse('roleMisplaced', { organisation: name })
}

export function groupLeadersLeadGroups({ kind }: Organisation, role: Role): void {
  if (role === 'groupLeader' && kind !== 'group') refuse('groupLeaderMisplaced')
}

/** An office of a branch or a group is held by one of its branch; above, by anybody below. */
export function officersBelongHere(
  { _id, kind, parent }: Organisation,
  { branch, name }: Pick<Member, 'branch' | 'name'>,
): void {
  const isHere = kind === 'branch' ? branch === _id : kind !== 'group' || branch === parent
  if (!isHere) refuse('notAMemberHere', { member: name })
}

/** Whoever has left, or is on the way to another branch, is given no power here. */
export function appointedIsHere({ left, transfer }: Pick<Member, 'left' | 'transfer'>): void {
  if (left) refuse('memberHasLeft')
  if (transfer !== undefined) refuse('transferUnderWay')
}

/** Nobody and nothing new comes to an organisation that is no more. */
export function dissolvedTakesNothingNew({ dissolved, name }: Organisation): void {
  if (dissolved) refuse('organisationDissolved', { organisation: name })
}

/** Ending never lengthens: a longer term is another appointment, by another decision. */
export function powerOnlyEndsEarlier({ until }: Appointment, ending: Day): void {
  if (until === undefined || ending <= until) return
  refuse('appointmentEndsEarlier', { until: `${yearOf(until)} 年 ${dayWords(until)}` })
}
