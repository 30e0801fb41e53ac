import * as z from 'zod/mini'
import { id, points, text } from '../kernel/schema'
import { grades } from './grade'
import { indicatorCodeSchema } from './indicator-code'
import { basisKinds } from './states'

/** What is shown of a draft: its rows, what it changes, what is found in it, whom it moves. */

/** Why something was changed; typed by who changes it, read by the others. */
export const basis = z.strictObject({ kind: z.enum(basisKinds), text: text(200) })

export const draftRow = z.object({
  indicator: indicatorCodeSchema,
  sheet: z.enum(['member', 'branch']),
  module: z.string(),
  moduleTitle: z.string(),
  title: z.string(),
  clause: z.string(),
  rule: z.string(),
  off: z.boolean(),
  changed: z.boolean(),
  added: z.boolean(),
  pinned: z.boolean(),
})
export type DraftRow = z.output<typeof draftRow>

export const diffLine = z.object({
  /** The clause, or `settings`. */
  key: z.string(),
  title: z.string(),
  sentence: z.string(),
  basis: z.optional(basis),
})
export type DraftLine = z.output<typeof diffLine>

export const finding = z.object({
  indicator: z.optional(indicatorCodeSchema),
  title: z.string(),
  severity: z.enum(['refuses', 'warns', 'notes']),
  sentence: z.string(),
  policy: z.string(),
  instead: z.string(),
})
export type DraftFinding = z.output<typeof finding>

export const moved = z.object({
  member: id,
  name: z.string(),
  before: points,
  after: points,
  bandBefore: z.optional(z.enum(grades)),
  bandAfter: z.optional(z.enum(grades)),
  rows: z.array(
    z.object({
      indicator: indicatorCodeSchema,
      title: z.string(),
      before: points,
      after: points,
      /** What could have been earned, where it differs and the row counts in proportion. */
      attainable: z.optional(z.object({ before: points, after: points })),
    }),
  ),
})
export type Moved = z.output<typeof moved>
