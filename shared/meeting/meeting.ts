import type { Day, Instant } from '../kernel/calendar'
import type { Points } from '../kernel/points'
import type { DecidingBody } from '../organisation/deciding-body'
import type { Vote } from '../resolution/votes'
import type { PointsRange } from '../rulebook/formula'
import type { itemResults, meetingStates } from './states'

export interface Recusal {
  member: string
  why: 'subject' | 'endorsed'
}

/** One declaration on the agenda, as it was when the meeting was opened. */
export interface AgendaItem {
  item: string
  declaration: string
  subject: string
  subjectName: string
  indicator: string
  indicatorTitle: string
  variantTitle?: string | undefined
  title: string
  day: Day
  /** What it is worth; where a body decides, the value that is voted on. */
  points?: Points | undefined
  /** Between which points the meeting decides; absent where the book has a fixed value. */
  range?: PointsRange | undefined
  /** Who proposed the value that is voted on, where the meeting decides it. */
  proposedByName?: string | undefined
  endorsedBy: string
  endorsedByName: string
  /** 代办: who filed it for its member. */
  proxyByName?: string | undefined
  photoCount: number
  findings: string[]
  recused: Recusal[]
  votes: Vote[]
  result?: (typeof itemResults)[number] | undefined
  reason?: string | undefined
}

/** A meeting of the body that decides, with its recorded votes: `resolutions/<_id>`. */
export interface Meeting {
  _id: string
  branch: string
  path: string
  title: string
  /** Which body: the committee, or the members' meeting of a branch that has none. */
  body: DecidingBody
  state: (typeof meetingStates)[number]
  heldOn: Day
  /** Who is of the body on that day, computed from the organisation and the roster. */
  members: { member: string; name: string }[]
  /** Those who voted, in the order in which they came. */
  present: string[]
  items: AgendaItem[]
  minutes?: string | undefined
  openedBy: string
  openedAt: Instant
  closedAt?: Instant | undefined
}
