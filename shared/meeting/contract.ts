import * as z from 'zod/mini'
import type { Grant } from '../kernel/authorisation'
import { command, query } from '../kernel/contract'
import { count, day, id, optionalText, points, pointsRange, text } from '../kernel/schema'
import { decidingBodies } from '../organisation/deciding-body'
import { voteKinds } from '../resolution/votes'
import { itemResults, meetingStates } from './states'

export const committee: Grant[] = [
  { role: 'secretary', scope: 'organisation' },
  { role: 'committeeMember', scope: 'organisation' },
]
const secretary: Grant[] = [{ role: 'secretary', scope: 'organisation' }]
/** Where the members' meeting decides; the handler lets in those alone who are of it. */
const voters: Grant[] = [...committee, { role: 'member', scope: 'organisation' }]
/** Who reads all meetings of a branch; an ordinary member reads members' meetings they vote in. */
export const meetingReaders: Grant[] = [
  ...committee,
  { role: 'liaison', scope: 'organisation' },
  { role: 'deputyLiaison', scope: 'organisation' },
  { role: 'inspector', scope: 'below' },
]
const readers: Grant[] = [...meetingReaders, { role: 'member', scope: 'organisation' }]

const person = z.object({ member: id, name: z.string() })
const vote = z.enum(voteKinds)

const item = z.object({
  item: id,
  declaration: id,
  subject: person,
  indicator: id,
  indicatorTitle: z.string(),
  variantTitle: z.optional(z.string()),
  title: z.string(),
  day,
  /** What it is worth; where the meeting decides, the value that is voted on. */
  points: z.optional(points),
  /** Between which points the meeting decides; absent where the book has a fixed value. */
  range: z.optional(pointsRange),
  /** Who proposed the value that is voted on. */
  proposedBy: z.optional(z.string()),
  /** The person looking may put another value to the vote. */
  mayPropose: z.boolean(),
  endorsedBy: z.string(),
  /** 代办: who filed it for its member. */
  proxyBy: z.optional(z.string()),
  /** The person looking may open the declaration with its photos. */
  mayOpen: z.boolean(),
  photoCount: z.int(),
  findings: z.array(z.string()),
  /** Who must not take part, and why in a word: "本人", "初审人". */
  recused: z.array(z.object({ member: id, name: z.string(), why: z.string() })),
  ayes: count,
  nays: count,
  abstentions: count,
  /** The vote of the person looking; absent before voting or where recused. */
  myVote: z.optional(vote),
  recusedMyself: z.boolean(),
  /** What the votes so far would mean if the meeting ended now. */
  standing: z.enum(['carried', 'notCarried', 'notQuorate']),
  result: z.optional(z.enum(itemResults)),
  reason: z.optional(z.string()),
})
export type AgendaItemView = z.output<typeof item>

const meeting = z.object({
  meeting: id,
  title: z.string(),
  body: z.enum(decidingBodies),
  state: z.enum(meetingStates),
  heldOn: day,
  members: z.array(z.extend(person, { present: z.boolean() })),
  presentCount: count,
  quorate: z.boolean(),
  items: z.array(item),
  minutes: z.optional(z.string()),
  /** Entries still to be written ("入账中"). */
  postingLeft: count,
  actions: z.array(z.enum(['vote', 'attend', 'close', 'continuePosting'])),
})
export type MeetingView = z.output<typeof meeting>

const line = z.object({
  meeting: id,
  title: z.string(),
  heldOn: day,
  state: z.enum(meetingStates),
  itemCount: count,
  approvedCount: count,
  voted: z.boolean(),
})
export type MeetingLine = z.output<typeof line>

export const meetingContract = {
  /** The agenda is made from what has been endorsed; nobody passes it in. */
  openMeeting: command({
    who: secretary,
    input: z.strictObject({ title: text(40) }),
    output: z.object({ meeting: id, itemCount: count }),
    refusals: ['nothingToDecide', 'meetingOpenAlready', 'noCommittee', 'noRulebook'],
  }),
  /** One's own votes; a repeat of the same item replaces the vote while the meeting is open. */
  castVotes: command({
    who: voters,
    input: z.strictObject({
      meeting: id,
      votes: z
        .array(
          z.strictObject({
            item: id,
            vote,
            /** The value that the voter saw; required where the meeting decides it. */
            points: z.optional(points),
          }),
        )
        .check(z.maxLength(100)),
    }),
    output: z.object({ meeting: id, votedCount: count }),
    refusals: ['meetingClosed', 'itemUnknown', 'recusedFromItem', 'pointsChanged'],
  }),
  /** The chair puts another value to the vote, where the meeting decides it; votes begin anew. */
  proposePoints: command({
    who: secretary,
    input: z.strictObject({ meeting: id, item: id, points }),
    output: z.object({ meeting: id, item: id, points }),
    refusals: [
      'meetingClosed',
      'itemUnknown',
      'recusedFromItem',
      'pointsOutOfRange',
      'pointsFixed',
    ],
  }),
  closeMeeting: command({
    who: secretary,
    input: z.strictObject({
      meeting: id,
      /** For each item that is not carried. */
      reasons: z.array(z.strictObject({ item: id, reason: text(200) })).check(z.maxLength(100)),
      minutes: optionalText(1000),
    }),
    output: z.object({ meeting: id, approved: count, rejected: count, referred: count }),
    refusals: ['meetingClosed', 'notQuorate', 'reasonMissing', 'itemUnknown'],
  }),
  showMeeting: query({
    personal: true,
    who: readers,
    input: z.strictObject({ meeting: id }),
    output: meeting,
    refusals: [],
  }),
  /**
   * The meetings of a branch, the own one unless asked, the latest first, and how much waits for
   * the next one.
   */
  listMeetings: query({
    who: readers,
    input: z.strictObject({ branch: z.optional(id), after: z.optional(id) }),
    output: z.object({
      meetings: z.array(line),
      awaitingCount: count,
      mayOpen: z.boolean(),
      /** Which body decides in the branch now. */
      body: z.enum(decidingBodies),
      next: z.optional(id),
    }),
    refusals: [],
  }),
} as const
