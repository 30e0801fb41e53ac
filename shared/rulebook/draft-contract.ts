import * as z from 'zod/mini'
import { command, query } from '../kernel/contract'
import {
  count,
  emptyOrText,
  halfYear,
  id,
  instant,
  month,
  points,
  text,
  windowStart,
} from '../kernel/schema'
import { recordedDecision } from '../organisation/contract'
import { draftHead, drafters, minutesRefusals, readers, secretary, superior } from './contract'
import { basis, diffLine, draftRow, finding, moved } from './draft-shown'
import { indicatorCodeSchema } from './indicator-code'
import { draftStates } from './states'
import { wholeBook } from './whole-book'

const amount = z.strictObject({
  general: points,
  /** By place of the exception in the row: whom it is for does not change here. */
  except: z.array(points),
})

/** What a body decides within, or a fixed value; what is left out stays. */
const worth = {
  value: z.optional(points),
  least: z.optional(points),
  most: z.optional(points),
}
/** What holds for others, by place in the row: whom it is for does not change here. */
const worthOfOthers = z.optional(z.array(z.strictObject(worth)))
const worthShown = { ...worth, except: z.array(z.object({ audience: z.string(), ...worth })) }

/** What of a row is changed on a phone; the rest of it goes through the spreadsheet. */
const rowChange = z.strictObject({
  title: z.optional(text(120)),
  clause: z.optional(text(600)),
  cap: z.optional(amount),
  value: z.optional(amount),
  least: z.optional(points),
  most: z.optional(points),
  except: worthOfOthers,
  levels: z.optional(z.array(z.strictObject({ variant: id, ...worth, except: worthOfOthers }))),
  evidenceRequired: z.optional(z.boolean()),
  evidenceAsked: z.optional(emptyOrText(120)),
  off: z.optional(z.boolean()),
})
export type RowChange = z.output<typeof rowChange>

const draftAndRevision = { draft: id, revision: z.int() }
const draftReply = z.object({ draft: id, revision: z.int(), state: z.enum(draftStates) })

/** A new version on its way: written, compared, replayed, decided. */
export const rulebookDraftContract = {
  startRulebookDraft: command({
    who: drafters,
    input: z.strictObject({
      version: z.string().check(z.regex(/^[^:\s]{1,20}$/)),
      startsWith: windowStart,
    }),
    output: draftReply,
    refusals: [
      'noRulebook',
      'rulebookInvalid',
      'rulebookVersionExists',
      'rulebookStartsInPast',
      'draftOpenAlready',
    ],
  }),
  showRulebookDraft: query({
    who: readers,
    input: z.strictObject({ draft: id }),
    output: z.object({
      ...draftHead.shape,
      digest: z.string(),
      rows: z.array(draftRow),
      lines: z.array(diffLine),
      findings: z.array(finding),
      /** Points of added clauses, and the most of them; absent where no superior limits them. */
      budget: z.optional(z.object({ added: z.optional(points), most: points })),
      insideWindow: z.boolean(),
      filing: z.enum(['file', 'approve']),
      trail: z.array(
        z.object({ at: instant, by: z.string(), what: z.string(), note: z.optional(z.string()) }),
      ),
      mayEdit: z.boolean(),
      /** Propose or abandon it. */
      mayPropose: z.boolean(),
      /** Record what the members' meeting decided, or take the proposal back. */
      mayAdopt: z.boolean(),
      mayApprove: z.boolean(),
    }),
    refusals: [],
  }),
  /** One row with what of it can be changed on a phone. */
  showDraftRow: query({
    who: readers,
    input: z.strictObject({ draft: id, indicator: indicatorCodeSchema }),
    output: z.object({
      ...draftRow.shape,
      revision: z.int(),
      cap: z.optional(amount),
      /** Whom the exceptions of the cap and of the value are for, in words. */
      capFor: z.array(z.string()),
      value: z.optional(amount),
      valueFor: z.array(z.string()),
      least: z.optional(points),
      most: z.optional(points),
      /** What a body decides within for others, whom in words; of levels too. */
      except: worthShown.except,
      levels: z.array(z.object({ variant: id, title: z.string(), ...worthShown })),
      evidenceRequired: z.boolean(),
      evidenceAsked: z.string(),
      basis: z.optional(basis),
      mayEdit: z.boolean(),
    }),
    refusals: [],
  }),
  changeDraftRow: command({
    who: drafters,
    input: z.strictObject({
      ...draftAndRevision,
      indicator: indicatorCodeSchema,
      change: rowChange,
      basis,
    }),
    output: draftReply,
    refusals: ['draftClosed', 'draftChangedMeanwhile', 'rulebookInvalid'],
  }),
  /** A row like another one, to be changed next. */
  addDraftRow: command({
    who: drafters,
    input: z.strictObject({
      ...draftAndRevision,
      like: indicatorCodeSchema,
      indicator: indicatorCodeSchema,
      title: text(120),
      clause: text(600),
      basis,
    }),
    output: draftReply,
    refusals: ['draftClosed', 'draftChangedMeanwhile', 'rulebookInvalid'],
  }),
  removeDraftRow: command({
    who: drafters,
    input: z.strictObject({ ...draftAndRevision, indicator: indicatorCodeSchema, basis }),
    output: draftReply,
    refusals: ['draftClosed', 'draftChangedMeanwhile', 'rulebookInvalid'],
  }),
  /** The whole text, as a spreadsheet or a file holds it. */
  replaceRulebookDraft: command({
    who: drafters,
    input: z.strictObject({ ...draftAndRevision, rulebook: wholeBook, basis }),
    output: draftReply,
    refusals: ['draftClosed', 'draftChangedMeanwhile', 'rulebookInvalid', 'rulebookVersionExists'],
  }),
  proposeRulebook: command({
    who: secretary,
    input: z.strictObject({ draft: id }),
    output: draftReply,
    refusals: [
      'alreadyActed',
      'draftClosed',
      'draftChangedMeanwhile',
      'nothingChanged',
      'basisMissing',
      'formalismFound',
      'pinnedClauseChanged',
      'addedBeyondBudget',
      'rulebookStartsInPast',
      'rulebookVersionExists',
    ],
  }),
  reopenRulebookDraft: command({
    who: secretary,
    input: z.strictObject({ draft: id }),
    output: draftReply,
    refusals: ['draftNotProposed'],
  }),
  abandonRulebookDraft: command({
    who: secretary,
    input: z.strictObject({ draft: id }),
    output: draftReply,
    refusals: ['draftClosed'],
  }),
  /** What the members' meeting decided of a proposed draft. */
  adoptRulebookDraft: command({
    who: secretary,
    input: z.strictObject({ draft: id, decision: recordedDecision }),
    output: z.object({ ...draftReply.shape, rulebook: z.optional(id), digest: z.string() }),
    refusals: [
      'alreadyActed',
      'draftNotProposed',
      'rulebookVersionExists',
      'rulebookStartsInPast',
      'laterVersionAdopted',
      'yearFrameChanged',
      'halfYearFrozen',
      'amendmentLowers',
      ...minutesRefusals,
    ],
  }),
  approveRulebook: command({
    who: superior,
    input: z.strictObject({ draft: id }),
    output: draftReply,
    refusals: [
      'alreadyActed',
      'draftNotAdopted',
      'rulebookVersionExists',
      'rulebookStartsInPast',
      'laterVersionAdopted',
      'yearFrameChanged',
      'halfYearFrozen',
      'amendmentLowers',
    ],
  }),
  returnRulebook: command({
    who: superior,
    input: z.strictObject({ draft: id, reason: text(200) }),
    output: draftReply,
    refusals: ['alreadyActed', 'draftNotAdopted'],
  }),
  /** A page of who would have moved, had the draft held in a past half-year. */
  replayRulebookDraft: query({
    personal: true,
    who: readers,
    input: z.strictObject({ draft: id, half: halfYear, after: z.optional(id) }),
    output: z.object({
      half: halfYear,
      through: month,
      against: z.string(),
      /** The text that was replayed: pages of two revisions do not belong together. */
      revision: z.int(),
      membersCount: count,
      /** Members of this page, moved or not. */
      replayedCount: count,
      moved: z.array(moved),
      clamped: z.array(
        z.object({
          member: id,
          name: z.string(),
          indicator: indicatorCodeSchema,
          title: z.string(),
          decided: points,
          counted: points,
        }),
      ),
      /** Clauses without a past: nothing of them could be replayed. */
      withoutPast: z.array(z.object({ indicator: indicatorCodeSchema, title: z.string() })),
      next: z.optional(id),
    }),
    refusals: ['noRulebook'],
  }),
} as const
