import type { Day, Instant } from '../kernel/calendar'
import type { Points } from '../kernel/points'
import type { Post } from '../organisation/organisation'

/**
 * `unconfirmed`: filed by proxy (代办), and nothing before its member has confirmed it.
 * submitted → returned → submitted … → endorsed → approved → posted: the usual way.
 * `referred` stands for `endorsed` where the superior decides. `approved` lasts until the entry
 * is written ("入账中"). Withdrawn, lapsed, rejected and posted are ends; a returned one lapses when
 * its member does not amend it in time (逾期未补正，视为撤回).
 */
export const declarationStates = [
  'unconfirmed',
  'submitted',
  'returned',
  'withdrawn',
  'lapsed',
  'endorsed',
  'referred',
  'approved',
  'rejected',
  'posted',
] as const
export type DeclarationState = (typeof declarationStates)[number]

export const openStates = [
  'unconfirmed',
  'submitted',
  'returned',
  'endorsed',
  'referred',
  'approved',
] as const

export const nextActors = ['member', 'liaison', 'committee', 'superior'] as const
export type NextActor = (typeof nextActors)[number]

/** Who acts next while it is open; what the committee approved is in its posting. */
export const actsNext: Record<(typeof openStates)[number], NextActor> = {
  unconfirmed: 'member',
  submitted: 'liaison',
  returned: 'member',
  endorsed: 'committee',
  referred: 'superior',
  approved: 'committee',
}

export type DeclarationAct =
  | 'file'
  | 'handCode'
  | 'confirm'
  | 'confirmByCode'
  | 'confirmOnPaper'
  | 'unfile'
  | 'refile'
  | 'lapseUnconfirmed'
  | 'submit'
  | 'amend'
  | 'withdraw'
  | 'return'
  | 'lapse'
  | 'endorse'
  | 'refer'
  | 'approve'
  | 'reject'
  | 'post'

/** One line of a document's own history: who, when, what, why. */
export interface DeclarationStep {
  at: Instant
  /** Member id, or `system`. */
  by: string
  byName: string
  act: DeclarationAct
  note?: string | undefined
  /** Where a body decides the points: what this step proposed or decided. */
  points?: Points | undefined
}

/** What the system noticed at once; said to the member and to the liaison, never a refusal. */
export interface Finding {
  code: 'sameDayDeclared' | 'samePhoto' | 'severalThisMonth' | 'noEvidence' | 'longAgo'
  details: Record<string, string | number>
}

export interface Photo {
  photo: string
  /** File id on the closed path. */
  file: string
  digest: string
  bytes: number
}

/** How its member confirmed what another filed. */
export const confirmationWays = ['own', 'code', 'paper'] as const
export type ConfirmationWay = (typeof confirmationWays)[number]

/** 代办: somebody filed it for a member, who confirms it before it counts. */
export interface Proxy {
  by: string
  byName: string
  /** How a member who has a phone asked for it. */
  word?: string | undefined
  /** A one-time code for its member, handed out by somebody who did not file it. */
  code?: ProxyCode | undefined
  confirmed?: { how: ConfirmationWay; at: Instant; paper?: Photo | undefined } | undefined
}

export interface ProxyCode {
  /** A keyed hash; the code itself stands nowhere. */
  hash: string
  by: string
  byName: string
  expiresAt: Instant
  /** Commands that came with a wrong one, each once. */
  wrong: string[]
}

/** `declarations/<_id>`; `_id` comes from the command that created it. */
export interface Declaration {
  _id: string
  subject: string
  subjectName: string
  subjectPost: Post
  branch: string
  path: string
  /** The group of its member, where it was filed by proxy: its leader has to do with no other. */
  group?: string | undefined
  indicator: string
  variant?: string | undefined
  day: Day
  title: string
  note?: string | undefined
  rulebookVersion: string
  /** Its member is not scored: it is recorded as an honour, and no body decides points. */
  honoursOnly?: true | undefined
  state: DeclarationState
  photos: Photo[]
  /** The digests of `photos`, for the search for the same photo. */
  photoDigests: string[]
  findings: Finding[]
  submittedAt: Instant
  /** The last working day for the step that is due; after it, what was returned lapses. */
  dueDay?: Day | undefined
  /** The document that decided: a meeting's id, or `decider:<member>`. */
  decision?: string | undefined
  /** Who opened or came to the meeting that passed it on; none of them decides it above. */
  met?: string[] | undefined
  reason?: string | undefined
  entry?: string | undefined
  /** Where a body decides the points: what is proposed, and once it is posted, what was decided. */
  points?: Points | undefined
  /** Absent where its member declared it. */
  proxy?: Proxy | undefined
  trail: DeclarationStep[]
}
