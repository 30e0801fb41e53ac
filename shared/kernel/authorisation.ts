import type { Day, Instant } from './calendar'
import { dayOf } from './calendar'

/**
 * What a person may be. `member` is everyone who is bound to a branch;
 * the others are appointed.
 */
export type Role =
  | 'member'
  | 'groupLeader'
  | 'liaison'
  | 'deputyLiaison'
  | 'committeeMember'
  | 'secretary'
  | 'inspector'
  | 'decider'
  | 'administrator'

/**
 * How far a role reaches: `self` matters of one's own · `group` what concerns a member of the group
 * that one leads · `organisation` objects of the organisation in which one holds the role · `below`
 * also everything under it in the tree.
 */
export type Scope = 'self' | 'group' | 'organisation' | 'below'

export interface Grant {
  role: Role
  scope: Scope
}

/** `anyone` has an identity of the platform, bound or not. A timer is never `anyone`. */
export type Who = 'anyone' | readonly Grant[]

/** A role held in one organisation of the tree, with the days on which it begins and ends. */
export interface HeldRole {
  role: Role
  organisation: string
  /** Materialised path of that organisation: "/committee/branch". */
  path: string
  from: Day
  /** The last day; power ends with it. */
  until?: Day | undefined
}

/** The person behind a request, as stored under the openid. */
export interface Identity {
  openid: string
  person: string
  name: string
  organisation: string
  organisationName: string
  path: string
  roles: HeldRole[]
  /** Bound by a code that nobody has confirmed yet: such an identity may nothing. */
  waiting?: true | undefined
  /** Has left a branch and not arrived: reads, and declares nothing. */
  inTransit?: true | undefined
}

/** What a stored object says about itself; nothing of it comes from the caller. */
export interface Scoped {
  path: string
  organisation: string
  /** The person whom the object concerns, where there is one. */
  subject?: string | undefined
  /** The group whose leader the object is open to, where there is one. */
  group?: string | undefined
}

export function holdsOn(role: HeldRole, day: Day): boolean {
  return role.from <= day && (role.until === undefined || day <= role.until)
}

/** Who is behind a request: a timer has no openid, a person who is not bound has no identity. */
export interface Caller {
  openid: string | undefined
  identity: Identity | undefined
}

/**
 * The answer at the door, before any object is looked at; nothing for who may come in. A timer is
 * nobody: it is let in nowhere, not even where anyone is.
 */
export function refusedAtTheDoor(
  who: Who,
  { openid, identity }: Caller,
  now: Instant,
): 'notBound' | 'bindingWaits' | 'notPermitted' | undefined {
  if (openid === undefined) return 'notBound'
  if (who === 'anyone') return undefined
  if (!identity) return 'notBound'
  if (identity.waiting) return 'bindingWaits'
  return grantsHeld(identity, who, now).length > 0 ? undefined : 'notPermitted'
}

/** The grants of a procedure that this person holds today; none means: default deny. */
export function grantsHeld(
  identity: Identity,
  grants: readonly Grant[],
  now: Instant,
): { grant: Grant; held: HeldRole }[] {
  const today = dayOf(now)
  return identity.roles
    .filter((held) => holdsOn(held, today))
    .flatMap((held) =>
      grants.filter((grant) => grant.role === held.role).map((grant) => ({ grant, held })),
    )
}

/** The held grants that reach the stored object; none means: default deny. */
export function reachedBy(
  identity: Identity,
  held: { grant: Grant; held: HeldRole }[],
  object: Scoped,
): { grant: Grant; held: HeldRole }[] {
  return held.filter(({ grant, held: role }) => {
    switch (grant.scope) {
      case 'self':
        return object.subject === identity.person
      case 'group':
        return object.group !== undefined && object.group === role.organisation
      case 'organisation':
        return object.organisation === role.organisation
      case 'below':
        return object.path === role.path || object.path.startsWith(`${role.path}/`)
    }
  })
}

/** True when one of the held grants reaches the stored object. */
export function reaches(
  identity: Identity,
  held: { grant: Grant; held: HeldRole }[],
  object: Scoped,
): boolean {
  return reachedBy(identity, held, object).length > 0
}

/** True when the person holds the role in the organisation today. */
export function holdsRole(
  identity: Identity,
  role: Role,
  organisation: string,
  now: Instant,
): boolean {
  const today = dayOf(now)
  return identity.roles.some(
    (held) => held.role === role && held.organisation === organisation && holdsOn(held, today),
  )
}
