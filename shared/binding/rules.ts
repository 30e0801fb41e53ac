import { addMinutes, type Day, type Instant } from '../kernel/calendar'
import { timeWords } from '../kernel/calendar-words'
import { refuse } from '../kernel/refusal'
import type { Bindable, Binding, BindingAttempts, Confirmer, WaitingBinding } from './binding'
import { codesTriedMost, codesTriedWindowMinutes } from './limits'

/** The rules of binding, each a sentence. docs/adr/0020 says why. */

/** Holds an appointment today or will hold one. */
export function holdsPower({ roles }: Pick<Bindable, 'roles'>, today: Day): boolean {
  return roles.some(({ until }) => until === undefined || today <= until)
}

/**
 * A binding code makes whoever uses it the member: the liaison, who hands codes out, would get with
 * one every power that its member holds or is about to hold.
 */
export function powerIsHandedOutAbove(member: Pick<Bindable, 'roles' | 'name'>, today: Day): void {
  if (holdsPower(member, today)) refuse('codeByAdministrator', { member: member.name })
}

/** One member, one identity: also one that still waits. */
export function oneMemberOneIdentity({
  openid,
  binding,
}: Pick<Bindable, 'openid' | 'binding'>): void {
  if (openid !== undefined || binding?.state === 'waiting') refuse('memberAlreadyBound')
}

/**
 * Whose word a binding still needs. Power comes only through an administrator: a liaison could
 * otherwise bind a phone of his own to a member who is appointed afterwards.
 */
export function awaitedFrom(
  binding: Binding | undefined,
  member: Pick<Bindable, 'roles'>,
  today: Day,
): Confirmer | undefined {
  switch (binding?.state) {
    case undefined:
    case 'released':
      return undefined
    case 'waiting':
      return holdsPower(member, today) ? 'administrator' : 'branch'
    case 'bound':
      return binding.confirmedAbove || !holdsPower(member, today) ? undefined : 'administrator'
  }
}

export interface Confirming {
  member: string
  isAdministrator: boolean
}

/** 依据: 任何人不得办理涉及本人的事项. */
export function nobodyHandlesOwnBinding(member: Pick<Bindable, '_id'>, actor: Confirming): void {
  if (member._id === actor.member) refuse('ownMatter')
}

/** Who holds an office, or is about to, is confirmed and released by the administrator. */
export function powerIsConfirmedAbove(
  member: Pick<Bindable, 'roles' | 'name'>,
  actor: Confirming,
  today: Day,
): void {
  if (holdsPower(member, today) && !actor.isAdministrator) {
    refuse('bindingByAdministrator', { member: member.name })
  }
}

/**
 * Two people stand between a code and an identity: otherwise a liaison alone could become any
 * member of the branch. An administrator appoints whom he likes and needs no second one.
 */
export function whoHandedOutDoesNotConfirm(binding: WaitingBinding, actor: Confirming): void {
  if (binding.issuedBy === actor.member && !actor.isAdministrator) refuse('issuerDoesNotConfirm')
}

/** What is confirmed is the binding that was looked at, not one that has taken its place. */
export function bindingIsTheOneSeen(boundAt: Instant, seen: Instant): void {
  if (boundAt !== seen) refuse('bindingNotWaiting')
}

/** The attempts with this one among them; refused from the eleventh of an hour on. */
export function countedAttempt(
  stored: BindingAttempts | undefined,
  attempt: { _id: string; command: string },
  now: Instant,
): BindingAttempts {
  const { _id, command } = attempt
  const endsAt = (since: Instant) => addMinutes(since, codesTriedWindowMinutes)
  const running = stored !== undefined && now < endsAt(stored.since) ? stored : undefined
  if (running?.commands.includes(command)) return running
  if (running && running.commands.length >= codesTriedMost) {
    refuse('tooManyCodesTried', { again: timeWords(endsAt(running.since)) })
  }
  const since = running?.since ?? now
  const commands = [...(running?.commands ?? []), command]
  return { _id, since, commands, forgetAfter: endsAt(since) }
}
