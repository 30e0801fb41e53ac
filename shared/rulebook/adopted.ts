import type { Day, Instant, Month, WindowStart } from '../kernel/calendar'
import type { Digest } from '../kernel/digest'
import type { Rulebook } from './rulebook'

/** A version that a year was under before the one that has it. */
export interface EarlierVersion {
  startsIn: Month
  rulebook: Rulebook
}

/** A version in force: `rulebooks/<organisation>:<version>`, never changed again. */
export interface AdoptedRulebook {
  _id: string
  organisation: string
  version: string
  startsWith: WindowStart
  /** Its first month: versions sort by it. */
  startsIn: Month
  digest: Digest
  rulebook: Rulebook
  /** Where it starts within a year: what the year was under before, the earliest first. */
  earlier?: EarlierVersion[]
  /** The members' meeting that adopted it. */
  adopted: { title: string; heldOn: Day; expected: number; present: number; ayes: number }
  recordedAt: Instant
  recordedBy: string
}
