import * as z from 'zod/mini'
import type { Grant } from '../kernel/authorisation'
import { query } from '../kernel/contract'
import { count, day, digest, halfYear, id, instant, points } from '../kernel/schema'
import { modulePoints } from '../ledger/contract'
import { boardLevel, post } from '../organisation/organisation'

const readers: Grant[] = [
  { role: 'member', scope: 'organisation' },
  { role: 'inspector', scope: 'below' },
]

const row = z.object({
  name: z.string(),
  post,
  mine: z.boolean(),
  /** Absent where the branch's level does not show it. */
  rank: z.optional(count),
  total: z.optional(points),
  modules: z.optional(z.array(modulePoints)),
  /** Level (a) only: duties of the half that are completed. */
  completed: z.optional(z.boolean()),
  /** Scored for fewer months than the half has: listed apart, without rank. */
  months: z.optional(count),
  /** Scored all half and without a grade, as a probationary member: listed apart too. */
  ungraded: z.optional(z.literal(true)),
})
export type BoardRow = z.output<typeof row>

const receipt = z.object({
  rank: z.optional(count),
  rankedCount: count,
  total: points,
  modules: z.array(modulePoints),
  /** The change against the edition before; absent in the first. */
  change: z.optional(points),
})

const edition = z.object({ edition: count, publishedAt: instant, reason: z.string(), root: digest })

export const boardContract = {
  /** The latest board of the branch, or one named edition; one page of rows with it. */
  showBoard: query({
    personal: true,
    who: readers,
    input: z.strictObject({
      branch: z.optional(id),
      half: z.optional(halfYear),
      edition: z.optional(z.int()),
      page: z.optional(z.int()),
    }),
    output: z.object({
      board: id,
      branchName: z.string(),
      half: halfYear,
      edition: count,
      editions: z.array(edition),
      publishedAt: instant,
      level: boardLevel,
      /** What the briefing was, in a sentence. */
      briefingSentence: z.string(),
      /** Why there is this edition; absent in the first. */
      reason: z.optional(z.string()),
      noticeEndsOn: day,
      appealsEndOn: day,
      /** It is not later than `appealsEndOn`. */
      appealsOpen: z.boolean(),
      noticeDaysLeft: count,
      final: z.boolean(),
      root: digest,
      memberCount: count,
      rows: z.array(row),
      page: count,
      pageCount: count,
      mine: z.optional(receipt),
      watermark: z.string(),
    }),
    refusals: ['noBoard'],
  }),
  /** Recomputes the member's own place under the board's root. */
  verifyMine: query({
    who: [{ role: 'member', scope: 'organisation' }],
    input: z.strictObject({ board: id }),
    output: z.object({
      root: digest,
      leaf: digest,
      holds: z.boolean(),
      headSequence: count,
      entriesChecked: count,
    }),
    refusals: ['noBoard', 'noPoints'],
  }),
} as const
