import * as z from 'zod/mini'
import type { Grant } from '../kernel/authorisation'
import { command, inDocuments, query } from '../kernel/contract'
import { count, day, digest, id, instant, month, text, token } from '../kernel/schema'
import { changedField } from './contract'
import { rosterImportStates } from './import'

const administrator: Grant[] = [{ role: 'administrator', scope: 'below' }]

const problem = z.object({
  sheet: z.string(),
  /** As a person counts; 0 where there is no row. */
  row: count,
  /** The letter. */
  column: z.string(),
  head: z.string(),
  message: z.string(),
})
export type RosterProblem = z.output<typeof problem>

const line = z.object({
  row: count,
  member: z.string(),
  name: z.string(),
  /** Absent for a newcomer. */
  changes: z.optional(z.array(changedField)),
  branch: id,
  since: month,
  /** The day of the decision, where the sheet has one. */
  on: z.optional(day),
})
export type ImportLine = z.output<typeof line>

const report = z.object({
  enrolled: count,
  changed: count,
  same: count,
  left: z.array(z.object({ row: count, member: z.string(), message: z.string() })),
})

const state = z.enum(rosterImportStates)

/** Served by the function `documents`, which reads and makes files. */
export const rosterDocumentsContract = {
  /**
   * Everyone below an organisation as sheets, one a call, or the same sheet without anybody. A part
   * holds what one import takes; `next` says after whom the next one begins (docs/adr/0030).
   */
  exportRoster: inDocuments(
    query({
      personal: true,
      who: administrator,
      input: z.strictObject({ organisation: id, template: z.boolean(), after: z.optional(id) }),
      output: z.object({
        name: z.string(),
        url: z.string(),
        digest,
        expiresInSeconds: count,
        /** In this part, of all. */
        people: count,
        total: count,
        next: z.optional(id),
      }),
      refusals: [],
    }),
  ),
  /** Reads an uploaded sheet and keeps what it would do, or what is wrong with it. */
  previewRosterImport: inDocuments(
    command({
      who: administrator,
      input: z.strictObject({ organisation: id, file: token(300) }),
      output: z.object({ import: id, state }),
      refusals: ['fileNotYours', 'fileTooLarge', 'fileUnreadable', 'fileTooManyRows'],
    }),
  ),
} as const

export const rosterImportContract = {
  showRosterImport: query({
    personal: true,
    who: administrator,
    input: z.strictObject({ import: id, page: z.optional(count) }),
    output: z.object({
      import: id,
      organisation: id,
      state,
      at: instant,
      by: z.string(),
      problems: z.array(problem),
      moreProblems: count,
      newcomers: count,
      changed: count,
      same: count,
      /** Nothing that was not confirmed by then can be. */
      today: day,
      lines: z.array(line),
      nextPage: z.optional(count),
      /** For `continueJob`, while lines are being written. */
      job: z.optional(z.object({ job: id, done: count, total: count })),
      report: z.optional(report),
    }),
    refusals: [],
  }),
  /** Writes what was previewed, a transaction a member; without a day in the sheet as of today. */
  confirmRosterImport: command({
    who: administrator,
    input: z.strictObject({ import: id, basis: text(60) }),
    output: z.object({ import: id, state }),
    refusals: ['importFaulty', 'importConfirmed', 'importChangesNothing', 'importOutdated'],
  }),
} as const
