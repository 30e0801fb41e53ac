import type { Day, HalfYear, Instant } from '../kernel/calendar'
import type { Digest } from '../kernel/digest'
import type { Points } from '../kernel/points'
import type { BoardLevel, Post } from '../organisation/organisation'
import type { ModuleName } from '../rulebook/indicator'

/** What a board says of one member; every level is cut out of this when somebody looks. */
export interface BoardLine {
  subject: string
  name: string
  post: Post
  /** Absent for those listed apart: scored for fewer months, or without grade. */
  rank?: number | undefined
  total: Points
  base: Points
  duty: Points
  bonus: Points
  deduction: Points
  /** Every duty that fell due was fulfilled: all that was attainable was earned. */
  dutyCompleted: boolean
  /** Months of the half in which the member was scored. */
  months: number
  /** The head of the subject's chain that this line was derived from. */
  sequence: number
  head: Digest
}

/** An edition as the list of editions names it. */
export interface EditionMark {
  edition: number
  publishedAt: Instant
  reason: string
  root: Digest
}

/** The head of one edition: `boards/<branch>:<half>:<edition>`. Never changed once written. */
export interface Board {
  _id: string
  branch: string
  branchName: string
  path: string
  half: HalfYear
  edition: number
  level: BoardLevel
  publishedAt: Instant
  /** The notice period's last day; it runs once, from the first edition. */
  noticeEndsOn: Day
  /** The last day to appeal what it shows. */
  appealsEndOn: Day
  briefingSentence: string
  /** Why there is a further edition; "首次公布" in the first. */
  reason: string
  rulebookVersion: string
  /** What that version calls its modules. */
  moduleTitles: Record<ModuleName, string>
  /** Merkle root over the heads of all subjects. */
  root: Digest
  memberCount: number
  rankedCount: number
  pageCount: number
  /** The editions before this one, the first one first: one read shows them all. */
  earlier: EditionMark[]
}

/** `boardPages/<board>:<page>`; pages count from 1. */
export interface BoardPage {
  _id: string
  board: string
  branch: string
  page: number
  lines: BoardLine[]
}

/** `boards/<branch>:<half>:<edition>` */
export function boardId(evaluation: string, edition: number): string {
  return `${evaluation}:${edition}`
}

export function boardPageId(board: string, page: number): string {
  return `${board}:${page}`
}

export function receiptId(board: string, subject: string): string {
  return `${board}:${subject}`
}

/** A member's own line with its proof under the root: `receipts/<board>:<member>`. */
export interface Receipt {
  _id: string
  board: string
  subject: string
  line: BoardLine
  path: { side: 'left' | 'right'; hash: Digest }[]
  /** The total in the edition before. */
  before?: Points | undefined
}
