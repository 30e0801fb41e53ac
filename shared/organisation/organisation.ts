import * as z from 'zod/mini'
import type { Binding } from '../binding/binding'
import type { HeldRole, Role } from '../kernel/authorisation'
import type { Day, Instant, Month } from '../kernel/calendar'

export const organisationKinds = ['partyCommittee', 'generalBranch', 'branch', 'group'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/**
 * How much of the board the members of a branch see of each other:
 * (a) completed duties only · (b) points in name order without rank · (c) points with rank ·
 * (d) with the modules. A new branch starts at (b); another level needs a recorded decision.
 */
export const boardLevels = ['completedDuties', 'pointsByName', 'pointsWithRank', 'full'] as const
export type BoardLevel = (typeof boardLevels)[number]

export const standings = ['formal', 'probationary', 'mobile', 'retired'] as const
export type Standing = (typeof standings)[number]

export const posts = ['frontline', 'management', 'technical', 'service'] as const
export type Post = (typeof posts)[number]

/** An office in the branch; an ordinary member holds none. */
export const offices = [
  'secretary',
  'deputySecretary',
  'organisationOfficer',
  'publicityOfficer',
  'disciplineOfficer',
  'ordinary',
] as const
export type Office = (typeof offices)[number]

/** A role given by a recorded decision, with its days. Power ends with `until`. */
export interface Appointment {
  id: string
  member: string
  name: string
  role: Role
  from: Day
  until?: Day | undefined
  /** The decision that gave it: number or title of the minutes. */
  resolution: string
}

/** A node of the tree: `organisations/<_id>`. */
export interface Organisation {
  _id: string
  kind: OrganisationKind
  name: string
  parent?: string | undefined
  /** "/committee/branch": the ids from the root down to this node. */
  path: string
  appointments: Appointment[]
  boardLevel: BoardLevel
  boardLevelResolution?: string | undefined
  /** The committee meeting that is open or posting; one at a time. */
  openMeeting?: string | undefined
  founded?: Day | undefined
  dissolved?: { on: Day; resolution: string } | undefined
}

/** One thing that the roster said of a member and says otherwise now. */
export interface ChangedField {
  field: string
  before: string | boolean
  after: string | boolean
}

/** A change of what the roster says of a member, by a decision; the oldest comes first. */
export interface MemberChange {
  /** The document of the chain that the change led to; an import has one for all of its lines. */
  decision: string
  on: Day
  /** The month from which it counts. 依据: SCORING, Records. */
  from: Month
  at: Instant
  by: { member: string; name: string }
  /** The document or the minutes behind it. */
  basis: string
  /** The decision of the branch by which the member was taken off the scoring. */
  resolution?: RecordedDecision | undefined
  fields: ChangedField[]
}

/** A decision of a meeting as it stands in its minutes. */
export interface RecordedDecision {
  title: string
  heldOn: Day
  expected: number
  present: number
  ayes: number
}

/** A held role with the appointment it came from. */
export interface MemberRole extends HeldRole {
  appointment: string
}

/** A person on the roster: `members/<_id>`. No phone and no ID number is stored. */
export interface Member {
  _id: string
  name: string
  branch: string
  path: string
  /** The group of the branch to which the member belongs; absent where the branch has none. */
  group?: string | undefined
  standing: Standing
  office: Office
  department: string
  post: Post
  /** False for those with an honours record only. */
  scored: boolean
  /** The month from which this enrolment counts. */
  since: string
  /** The openid, once bound and confirmed. */
  openid?: string | undefined
  /** The transfer under way, or by which the member has left; then `branch` is none of the tree. */
  transfer?: string | undefined
  /** The line of the same person in the branch of this deployment that they came from. */
  cameFrom?: string | undefined
  /** How the identity came, and who confirmed or released it; absent before the first code. */
  binding?: Binding | undefined
  /** 留党察看: attends and does not vote. */
  underProbation: boolean
  /** The roles held by appointment, as they stand in the organisations' appointments. */
  roles: MemberRole[]
  /** False for a member without a phone: served by paper and by the liaison. */
  hasPhone: boolean
  /** Has left: the name is a pseudonym, and `branch` is no node of the tree (docs/adr/0023). */
  left?: { on: Day; branch: string; decision: string; resolution: string } | undefined
  /** 长期请假: no points meanwhile. */
  onLongLeave?: boolean | undefined
  /** The month from which a member votes who was not a formal one from the beginning. */
  votesSince?: Month | undefined
  /** The last month with points of their own, for those who get none any more. */
  scoredThrough?: Month | undefined
  changes?: MemberChange[] | undefined
  /** How many declarations and appeals were ever opened: what `openedSince` compares. */
  mattersOpened?: number | undefined
  /** The import that put the member on the roster. */
  importedBy?: string | undefined
}

/** The parents under which a kind of organisation may stand; none for the root. */
export const parentsOf: Record<OrganisationKind, readonly OrganisationKind[]> = {
  partyCommittee: ['partyCommittee'],
  generalBranch: ['partyCommittee'],
  branch: ['partyCommittee', 'generalBranch'],
  group: ['branch'],
}

export function appointmentsOn(organisation: Organisation, day: Day): Appointment[] {
  return organisation.appointments.filter(
    ({ from, until }) => from <= day && (until === undefined || day <= until),
  )
}

/** The committee on a day: the secretary and the committee members, each once. */
export function committeeOn(organisation: Organisation, day: Day): string[] {
  const members = appointmentsOn(organisation, day)
    .filter(({ role }) => role === 'secretary' || role === 'committeeMember')
    .map(({ member }) => member)
  return [...new Set(members)]
}

/** Who holds a role on a day; the first appointed comes first. */
export function holdersOn(organisation: Organisation, role: Role, day: Day): Appointment[] {
  return appointmentsOn(organisation, day).filter((appointment) => appointment.role === role)
}

/** The roles a person brings into a request: `member` of the own branch and every appointment. */
export function heldRole(organisation: Organisation, appointment: Appointment): HeldRole {
  return {
    role: appointment.role,
    organisation: organisation._id,
    path: organisation.path,
    from: appointment.from,
    until: appointment.until,
  }
}

/** The group in which a member can be looked for: none on the way to another branch, or gone. */
export function groupOf({ group, transfer, left }: Member): string | undefined {
  return transfer === undefined && left === undefined ? group : undefined
}

/** Formal members vote, unless under 留党察看. */
export function mayVote({ standing, underProbation }: Pick<Member, 'standing' | 'underProbation'>) {
  return standing === 'formal' && !underProbation
}

/** Of this branch today, and with a vote in it. */
export function votesIn(branch: string, member: Member | undefined): boolean {
  return member?.branch === branch && mayVote(member)
}

/** The month from which a member votes in the members' meeting; nothing for those who do not. */
export function votesFrom(member: Member): Month | undefined {
  if (!mayVote(member)) return undefined
  const { since, votesSince = since } = member
  return votesSince < since ? since : votesSince
}

export const boardLevel = z.enum(boardLevels)
export const standing = z.enum(standings)
export const post = z.enum(posts)
export const office = z.enum(offices)
