import * as z from 'zod/mini'
import type { Grant } from '../kernel/authorisation'
import { inDocuments, query } from '../kernel/contract'
import { count, digest, id, token } from '../kernel/schema'

const drafters: Grant[] = [
  { role: 'secretary', scope: 'organisation' },
  { role: 'committeeMember', scope: 'organisation' },
]
const superiors: Grant[] = [
  { role: 'inspector', scope: 'below' },
  { role: 'decider', scope: 'below' },
]

/** A file of a branch is far below it. */
export const rulebookFileMegabytesMax = 2
/** The most that one answer lists. */
export const problemsMax = 500

const format = z.enum(['xlsx', 'json'])

/** A file behind a link that works for minutes. */
const link = z.object({ name: z.string(), url: z.string(), digest, expiresInSeconds: count })

const problem = z.object({
  sheet: z.string(),
  /** As a person counts; 0 where there is no row. */
  row: count,
  /** The letter. */
  column: z.string(),
  head: z.string(),
  message: z.string(),
})

const preview = z.object({
  /** Of the text that was compared: `replaceRulebookDraft` refuses where it is another by then. */
  revision: z.int(),
  lines: z.array(z.object({ title: z.string(), sentence: z.string() })),
  /** The file says that it was made from this very text, so that nothing since is undone. */
  fromThisText: z.boolean(),
})

export type RulebookProblem = z.output<typeof problem>

/**
 * What of the rulebook is read from files and written to them. Nothing is decided here: a file is
 * named after what it says, so writing it again changes nothing.
 */
export const rulebookDocumentsContract = {
  /** A version as a file: the one in force, or another that was adopted. */
  exportRulebook: inDocuments(
    query({
      who: [{ role: 'member', scope: 'organisation' }, ...superiors],
      input: z.strictObject({
        branch: z.optional(id),
        version: z.optional(token(20)),
        format,
      }),
      output: link,
      refusals: ['noRulebook'],
    }),
  ),
  exportRulebookDraft: inDocuments(
    query({
      who: [...drafters, ...superiors],
      input: z.strictObject({ draft: id, format }),
      output: link,
      refusals: [],
    }),
  ),
  /**
   * What an uploaded file says: a rulebook to replace a draft with, or everything that is wrong
   * with it. It changes nothing but that the upload is gone: asking again takes another one.
   */
  readRulebookSheet: inDocuments(
    query({
      who: drafters,
      input: z.strictObject({ file: token(300), draft: z.optional(id) }),
      output: z.object({
        problems: z.array(problem),
        /** Beyond those that are listed. */
        moreProblems: count,
        /** For `replaceRulebookDraft`, which checks it: its schema is too large for the app. */
        rulebook: z.optional(z.unknown()),
        digest: z.optional(digest),
        /** The digest that the file says it was made from. */
        basedOn: z.optional(digest),
        /** What replacing the draft would change of its present text; where one is named. */
        preview: z.optional(preview),
      }),
      refusals: ['fileNotYours', 'fileTooLarge', 'fileUnreadable', 'fileTooManyRows'],
    }),
  ),
} as const
