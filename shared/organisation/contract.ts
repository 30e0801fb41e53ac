import * as z from 'zod/mini'
import type { Grant } from '../kernel/authorisation'
import { command, query } from '../kernel/contract'
import { me } from '../kernel/me'
import { count, day, givenId, id, month, text, token } from '../kernel/schema'
import { boardLevel, office, organisationKinds, post, standing } from './organisation'

const administrator: Grant[] = [{ role: 'administrator', scope: 'below' }]
const roles = z.enum([
  'groupLeader',
  'liaison',
  'deputyLiaison',
  'committeeMember',
  'secretary',
  'inspector',
  'decider',
  'administrator',
])

/** A decision of a meeting as it stands in the minutes; the server checks that it was carried. */
export const recordedDecision = z.strictObject({
  title: text(60),
  heldOn: day,
  /** Entitled to vote. */
  expected: count,
  present: count,
  ayes: count,
})

/** What the person has beside roles, so that nobody is offered a page without a use for it. */
const meWithMatters = z.extend(me, {
  /** Has points of their own; false for a superior, an administrator, the retired. */
  scored: z.boolean(),
  /** Good deeds are recorded of them, without points. */
  honoursOnly: z.boolean(),
  /** The own branch is assessed: it has a rulebook, a board, activities that count. */
  assessed: z.boolean(),
  /** On the way to another branch: the transfer. */
  transfer: z.optional(id),
  /** Elected to the panel that reconsiders the appeals of their branch. */
  onPanel: z.boolean(),
})

const rosterLine = z.object({
  member: id,
  name: z.string(),
  standing,
  office,
  department: z.string(),
  post,
  /** The month from which they vote in the members' meeting; absent for those who do not. */
  votesFrom: z.optional(month),
  scored: z.boolean(),
  hasPhone: z.boolean(),
  bound: z.boolean(),
})
export type RosterLine = z.output<typeof rosterLine>

export const organisationContract = {
  /** Once in an empty environment: the root organisation and its administrator. */
  startSetUp: command({
    who: 'anyone',
    input: z.strictObject({
      setUpCode: token(100),
      organisation: givenId,
      organisationName: text(40),
      name: text(20),
    }),
    output: z.object({ organisation: id }),
    refusals: ['setUpCodeWrong', 'alreadySetUp', 'alreadyBound'],
  }),
  createOrganisation: command({
    who: administrator,
    input: z.strictObject({
      organisation: givenId,
      kind: z.enum(organisationKinds),
      name: text(40),
      parent: id,
      founded: z.optional(day),
    }),
    output: z.object({ organisation: id }),
    refusals: ['organisationExists', 'organisationKindMisplaced', 'organisationDissolved'],
  }),
  /** Puts a person on the roster; the enrolment is the first record of the member's chain. */
  enrolMember: command({
    who: administrator,
    input: z.strictObject({
      member: givenId,
      name: text(20),
      branch: id,
      standing,
      office,
      department: text(40),
      post,
      scored: z.boolean(),
      since: month,
      hasPhone: z.boolean(),
      underProbation: z.boolean(),
      group: z.optional(id),
    }),
    output: z.object({ member: id }),
    refusals: [
      'memberExists',
      'organisationKindMisplaced',
      'organisationDissolved',
      'retiredNotScored',
      'officeNeedsFormalMember',
      'probationaryNotPunished',
      'sinceOutOfReach',
      'numberIsPersonal',
      'groupNotHere',
    ],
  }),
  appointMember: command({
    who: administrator,
    input: z.strictObject({
      member: id,
      organisation: id,
      role: roles,
      from: day,
      until: z.optional(day),
      resolution: text(60),
    }),
    output: z.object({ appointment: id }),
    refusals: [
      'roleNeedsFormalMember',
      'notAMemberHere',
      'roleMisplaced',
      'groupLeaderMisplaced',
      'ownMatter',
      'organisationDissolved',
      'memberHasLeft',
      'transferUnderWay',
    ],
  }),
  /** The last day of an appointment; from the next day on the power is gone. */
  endAppointment: command({
    who: administrator,
    input: z.strictObject({ organisation: id, appointment: id, until: day }),
    output: z.object({ appointment: id }),
    refusals: ['ownMatter', 'appointmentEndsEarlier'],
  }),
  decideBoardLevel: command({
    who: [
      { role: 'administrator', scope: 'below' },
      { role: 'secretary', scope: 'organisation' },
    ],
    input: z.strictObject({ branch: id, level: boardLevel, decision: recordedDecision }),
    output: z.object({ branch: id }),
    refusals: [
      'meetingNotHeldYet',
      'expectedDiffers',
      'majorityMissing',
      'meetingNotQuorate',
      'presentExceedsExpected',
      'votesExceedPresent',
    ],
  }),
  showMe: query({
    who: [{ role: 'member', scope: 'self' }, ...administrator],
    input: z.strictObject({}),
    output: meWithMatters,
    refusals: [],
  }),
  listMembers: query({
    personal: true,
    who: [
      { role: 'secretary', scope: 'organisation' },
      { role: 'committeeMember', scope: 'organisation' },
      { role: 'liaison', scope: 'organisation' },
      { role: 'deputyLiaison', scope: 'organisation' },
      { role: 'administrator', scope: 'below' },
    ],
    input: z.strictObject({ branch: z.optional(id), after: z.optional(id) }),
    output: z.object({ members: z.array(rosterLine), next: z.optional(id) }),
    refusals: [],
  }),
  /** The branches below: an inspector reads their records, a decider approves their rulebooks. */
  listBranches: query({
    who: [
      { role: 'inspector', scope: 'below' },
      { role: 'decider', scope: 'below' },
    ],
    input: z.strictObject({ after: z.optional(id) }),
    output: z.object({
      branches: z.array(z.object({ branch: id, name: z.string() })),
      /** Rulebooks below that wait for a superior's approval; with the first page alone. */
      awaiting: z.array(z.object({ draft: id, branch: id, name: z.string(), version: z.string() })),
      next: z.optional(id),
    }),
    refusals: [],
  }),
} as const
