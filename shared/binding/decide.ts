import { dayOf, type Instant } from '../kernel/calendar'
import { refuse } from '../kernel/refusal'
import type { Bindable, Binding, BindingCode, BindingStep } from './binding'
import {
  awaitedFrom,
  bindingIsTheOneSeen,
  holdsPower,
  nobodyHandlesOwnBinding,
  oneMemberOneIdentity,
  powerIsConfirmedAbove,
  powerIsHandedOutAbove,
  whoHandedOutDoesNotConfirm,
  type Confirming,
} from './rules'

/** Pure: a member and what is done to the binding give the next member, or a refusal. */

export interface BindingActor extends Confirming {
  name: string
}

/** What the trail says of a binding that no code of a person stands behind. */
const bySetUpCode = '凭初始化码换手机'

interface Context {
  actor: BindingActor
  now: Instant
}

/** The code was used. Handed out in person by an administrator it binds, else it waits. */
export function codeUsed<Member extends Bindable>(
  member: Member,
  { code, openid }: { code: BindingCode; openid: string },
  now: Instant,
): Member {
  oneMemberOneIdentity(member)
  // The office may have been given after the code was handed out.
  if (!code.byAdministrator) powerIsHandedOutAbove(member, dayOf(now))
  const { issuedAt, issuedBy, issuedByName, inPerson } = code
  const trail: BindingStep[] = [
    ...trailOf(member),
    { at: issuedAt, by: issuedBy, byName: issuedByName, act: 'issue' },
    { at: now, by: member._id, byName: member.name, act: 'bind' },
  ]
  return inPerson
    ? { ...member, openid, binding: { state: 'bound', boundAt: now, confirmedAbove: true, trail } }
    : withBinding(member, { state: 'waiting', openid, boundAt: now, issuedBy, trail }, now)
}

/** The word of somebody else; of an administrator also for one that a liaison has confirmed. */
export function confirmed<Member extends Bindable>(
  member: Member,
  boundAt: Instant,
  { actor, now }: Context,
): Member {
  nobodyHandlesOwnBinding(member, actor)
  const { binding } = member
  const today = dayOf(now)
  if (binding === undefined || awaitedFrom(binding, member, today) === undefined) {
    return refuse('bindingNotWaiting')
  }
  if (binding.state === 'released') return refuse('bindingNotWaiting')
  bindingIsTheOneSeen(binding.boundAt, boundAt)
  powerIsConfirmedAbove(member, actor, today)
  if (binding.state === 'waiting') whoHandedOutDoesNotConfirm(binding, actor)
  const openid = binding.state === 'waiting' ? binding.openid : member.openid
  const trail = [...binding.trail, step('confirm', { actor, now })]
  const confirmedAbove = actor.isAdministrator
  return { ...member, openid, binding: { state: 'bound', boundAt, confirmedAbove, trail } }
}

/** A lost phone, a wrong person: at once. Answers the openid that has no power any more. */
export function released<Member extends Bindable>(
  member: Member,
  reason: string,
  { actor, now }: Context,
): { member: Member; openid: string } {
  nobodyHandlesOwnBinding(member, actor)
  const { binding } = member
  const openid = binding?.state === 'waiting' ? binding.openid : member.openid
  if (binding === undefined || openid === undefined) return refuse('bindingReleased')
  powerIsConfirmedAbove(member, actor, dayOf(now))
  const trail = [...binding.trail, step('release', { actor, now }, reason)]
  const unbound: Member = { ...member, openid: undefined, binding: { state: 'released', trail } }
  return { member: unbound, openid }
}

/**
 * Whoever has the code of the set-up takes the place of the lost phone, as when it was set up.
 * Answers the openid that has no power any more, where there is one.
 */
export function rebound<Member extends Bindable>(
  member: Member,
  openid: string,
  now: Instant,
): { member: Member; lost: string | undefined } {
  if (!holdsPower(member, dayOf(now))) refuse('administratorEnded')
  const { binding } = member
  const lost = binding?.state === 'waiting' ? binding.openid : member.openid
  const context = { actor: { member: member._id, name: member.name, isAdministrator: true }, now }
  const trail = [
    ...trailOf(member),
    ...(lost === undefined ? [] : [step('release', context, bySetUpCode)]),
    step('bind', context, bySetUpCode),
  ]
  const bound = { state: 'bound' as const, boundAt: now, confirmedAbove: true, trail }
  return { member: { ...member, openid, binding: bound }, lost }
}

/** The member with what is stored for the queue; after each change of roles too. */
export function withBinding<Member extends Bindable>(
  member: Member,
  binding: Binding,
  now: Instant,
): Member {
  return { ...member, binding: { ...binding, awaits: awaitedFrom(binding, member, dayOf(now)) } }
}

function trailOf({ binding }: Bindable): BindingStep[] {
  return binding?.trail ?? []
}

function step(act: BindingStep['act'], { actor, now }: Context, note?: string): BindingStep {
  return {
    at: now,
    by: actor.member,
    byName: actor.name,
    act,
    ...(note === undefined ? {} : { note }),
  }
}
