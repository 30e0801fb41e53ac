import type { Day, HalfYear, Instant } from '../kernel/calendar'
import type { Digest } from '../kernel/digest'
import type { Rulebook } from './rulebook'

/** A version in force: `rulebooks/<organisation>:<version>`, never changed again. */
export interface AdoptedRulebook {
  _id: string
  organisation: string
  version: string
  startsWith: HalfYear
  digest: Digest
  rulebook: Rulebook
  /** The members' meeting that adopted it. */
  adopted: { title: string; heldOn: Day; expected: number; present: number; ayes: number }
  recordedAt: Instant
  recordedBy: string
}
