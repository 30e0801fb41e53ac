import type { HeldRole } from '../kernel/authorisation'
import type { Instant } from '../kernel/calendar'

/**
 * The binding of a WeChat identity to a member, kept in the member's document.
 * none → waiting → bound → released → waiting …: an identity sees nothing before somebody else has
 * confirmed it, and loses all power the moment it is released.
 */
export const bindingStates = ['waiting', 'bound', 'released'] as const
export type BindingState = (typeof bindingStates)[number]

export const bindingActs = ['issue', 'bind', 'confirm', 'release'] as const
export type BindingAct = (typeof bindingActs)[number]

/** One line of the binding's history: who, when, what, why. It is never shortened. */
export interface BindingStep {
  at: Instant
  /** Member id. */
  by: string
  byName: string
  act: BindingAct
  note?: string | undefined
}

interface Traced {
  trail: BindingStep[]
  /**
   * Who has to confirm, where somebody has to: a stored answer of `awaitedFrom`, for the queue. The
   * rule is asked again when it is done.
   */
  awaits?: Confirmer | undefined
}

/** Somebody has used the code; until another confirms it, the openid is nobody. */
export interface WaitingBinding extends Traced {
  state: 'waiting'
  openid: string
  boundAt: Instant
  /** Who handed out the code. */
  issuedBy: string
}

export interface BoundBinding extends Traced {
  state: 'bound'
  boundAt: Instant
  /** An administrator handed out the code in person or confirmed it: then offices have power. */
  confirmedAbove: boolean
}

export interface ReleasedBinding extends Traced {
  state: 'released'
}

/** What binding knows of a member: who it is, what it may, and how its identity came. */
export interface Bindable {
  _id: string
  name: string
  roles: Pick<HeldRole, 'until'>[]
  openid?: string | undefined
  binding?: Binding | undefined
}

export type Binding = WaitingBinding | BoundBinding | ReleasedBinding

/** `branch`: a liaison of the branch who did not hand out the code. */
export type Confirmer = 'branch' | 'administrator'

/** What is kept of a code: a keyed hash of it, and who handed it out. */
export interface BindingCode {
  _id: string
  member: string
  issuedAt: Instant
  issuedBy: string
  issuedByName: string
  expiresAt: Instant
  usedAt?: Instant | undefined
  /** Such a code binds also a member who holds an office. */
  byAdministrator: boolean
  /** Shown to one person by an administrator: it binds at once. A printed slip never is. */
  inPerson: boolean
  forgetAfter: Instant
}

/** The wrong and right codes that one openid has tried within the window. */
export interface BindingAttempts {
  /** A keyed hash of the openid. */
  _id: string
  since: Instant
  /** Commands, each once however often it was repeated. */
  commands: string[]
  forgetAfter: Instant
}
