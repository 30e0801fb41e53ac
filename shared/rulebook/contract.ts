import * as z from 'zod/mini'
import type { Grant } from '../kernel/authorisation'
import { command, query } from '../kernel/contract'
import { count, day, halfYear, id, instant, month, points, text } from '../kernel/schema'
import { recordedDecision } from '../organisation/contract'
import { grades } from './grade'
import { indicatorCodeSchema } from './indicator-code'
import { analysisRemarks, basisKinds, draftStates } from './states'

const administrator: Grant[] = [{ role: 'administrator', scope: 'below' }]
const secretary: Grant[] = [{ role: 'secretary', scope: 'organisation' }]
const drafters: Grant[] = [...secretary, { role: 'committeeMember', scope: 'organisation' }]
const superior: Grant[] = [{ role: 'decider', scope: 'below' }]
const readers: Grant[] = [...drafters, ...superior, { role: 'inspector', scope: 'below' }]

const minutesRefusals = [
  'meetingNotHeldYet',
  'expectedDiffers',
  'majorityMissing',
  'meetingNotQuorate',
  'presentExceedsExpected',
  'votesExceedPresent',
] as const

const basis = z.strictObject({ kind: z.enum(basisKinds), text: text(200) })

const sheetKind = z.enum(['member', 'branch'])

const amount = z.strictObject({
  general: points,
  /** By place of the exception in the row: whom it is for does not change here. */
  except: z.array(points),
})

/** What of a row is changed on a phone; the rest of it goes through the spreadsheet. */
const rowChange = z.strictObject({
  title: z.optional(text(120)),
  clause: z.optional(text(600)),
  cap: z.optional(amount),
  value: z.optional(amount),
  least: z.optional(points),
  most: z.optional(points),
  levels: z.optional(
    z.array(
      z.strictObject({
        variant: id,
        value: z.optional(points),
        least: z.optional(points),
        most: z.optional(points),
      }),
    ),
  ),
  evidenceRequired: z.optional(z.boolean()),
  evidenceAsked: z.optional(z.string().check(z.maxLength(120))),
  off: z.optional(z.boolean()),
})
export type RowChange = z.output<typeof rowChange>

const draftHead = z.object({
  draft: id,
  version: z.string(),
  title: z.string(),
  startsWith: halfYear,
  state: z.enum(draftStates),
  revision: z.int(),
  base: z.optional(z.string()),
  changedCount: count,
  changedAt: instant,
  changedBy: z.string(),
})
export type DraftHead = z.output<typeof draftHead>

const draftRow = z.object({
  indicator: indicatorCodeSchema,
  sheet: sheetKind,
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

const diffLine = z.object({
  /** The clause, or `settings`. */
  key: z.string(),
  title: z.string(),
  sentence: z.string(),
  basis: z.optional(basis),
})
export type DraftLine = z.output<typeof diffLine>

const finding = z.object({
  indicator: z.optional(indicatorCodeSchema),
  title: z.string(),
  severity: z.enum(['refuses', 'warns', 'notes']),
  sentence: z.string(),
  policy: z.string(),
  instead: z.string(),
})
export type DraftFinding = z.output<typeof finding>

const moved = z.object({
  member: id,
  name: z.string(),
  before: points,
  after: points,
  bandBefore: z.optional(z.enum(grades)),
  bandAfter: z.optional(z.enum(grades)),
  rows: z.array(
    z.object({ indicator: indicatorCodeSchema, title: z.string(), before: points, after: points }),
  ),
})
export type Moved = z.output<typeof moved>

const draftAndRevision = { draft: id, revision: z.int() }
const draftReply = z.object({ draft: id, revision: z.int(), state: z.enum(draftStates) })

export const rulebookContract = {
  /** A branch's first rulebook, by the administrator's set-up; later ones come from drafts. */
  adoptRulebook: command({
    who: [...secretary, ...administrator],
    input: z.strictObject({ branch: id, rulebook: z.unknown(), decision: recordedDecision }),
    output: z.object({ rulebook: id, digest: z.string() }),
    refusals: [
      'rulebookVersionExists',
      'rulebookStartsInPast',
      'rulebookByDraft',
      ...minutesRefusals,
    ],
  }),
  showRulebook: query({
    who: [
      { role: 'member', scope: 'organisation' },
      { role: 'inspector', scope: 'below' },
    ],
    input: z.strictObject({
      branch: z.optional(id),
      version: z.optional(z.string().check(z.maxLength(20))),
    }),
    output: z.object({
      version: z.string(),
      title: z.string(),
      digest: z.string(),
      startsWith: z.string(),
      modules: z.array(
        z.object({
          module: z.string(),
          title: z.string(),
          sentence: z.string(),
          clauses: z.array(
            z.object({ indicator: id, title: z.string(), clause: z.string(), rule: z.string() }),
          ),
        }),
      ),
    }),
    refusals: ['noRulebook'],
  }),
  /** Adopted versions, the latest start first, and what is on its way. */
  listRulebooks: query({
    who: readers,
    input: z.strictObject({ branch: z.optional(id) }),
    output: z.object({
      versions: z.array(
        z.object({
          version: z.string(),
          title: z.string(),
          startsWith: halfYear,
          digest: z.string(),
          adoptedOn: day,
          inForce: z.boolean(),
        }),
      ),
      drafts: z.array(draftHead),
      mayDraft: z.boolean(),
    }),
    refusals: [],
  }),
  startRulebookDraft: command({
    who: drafters,
    input: z.strictObject({
      version: z.string().check(z.regex(/^[^:\s]{1,20}$/)),
      startsWith: halfYear,
    }),
    output: draftReply,
    refusals: ['noRulebook', 'rulebookVersionExists', 'rulebookStartsInPast', 'draftOpenAlready'],
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
      levels: z.array(
        z.object({
          variant: id,
          title: z.string(),
          value: z.optional(points),
          least: z.optional(points),
          most: z.optional(points),
        }),
      ),
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
    input: z.strictObject({ ...draftAndRevision, rulebook: z.unknown(), basis }),
    output: draftReply,
    refusals: ['draftClosed', 'draftChangedMeanwhile', 'rulebookInvalid', 'rulebookVersionExists'],
  }),
  proposeRulebook: command({
    who: secretary,
    input: z.strictObject({ draft: id }),
    output: draftReply,
    refusals: [
      'draftClosed',
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
      'draftNotProposed',
      'rulebookVersionExists',
      'rulebookStartsInPast',
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
      'draftNotAdopted',
      'rulebookVersionExists',
      'rulebookStartsInPast',
      'halfYearFrozen',
      'amendmentLowers',
    ],
  }),
  returnRulebook: command({
    who: superior,
    input: z.strictObject({ draft: id, reason: text(200) }),
    output: draftReply,
    refusals: ['draftNotAdopted'],
  }),
  /** What a superior requires of the rulebooks below. */
  setRulebookFrame: command({
    who: [...superior, ...administrator],
    input: z.strictObject({
      organisation: id,
      pinned: z.array(z.unknown()).check(z.maxLength(200)),
      standard: z.array(indicatorCodeSchema).check(z.maxLength(500)),
      addedPointsMax: z.optional(points),
      filing: z.enum(['file', 'approve']),
    }),
    output: z.object({ organisation: id }),
    refusals: ['rulebookInvalid'],
  }),
  /** How each clause did in a half-year: who could and did reach it, and what is worth a look. */
  analyseIndicators: query({
    who: readers,
    input: z.strictObject({ branch: z.optional(id), half: halfYear }),
    output: z.object({
      half: halfYear,
      through: month,
      membersCount: count,
      /** Of all points earned, those of clauses that tie Party work to the business. */
      integration: z.object({ integrated: points, all: points }),
      rows: z.array(
        z.object({
          indicator: indicatorCodeSchema,
          title: z.string(),
          moduleTitle: z.string(),
          businessIntegration: z.boolean(),
          audience: count,
          could: count,
          did: count,
          full: count,
          least: points,
          most: points,
          appeals: count,
          remarks: z.array(z.enum(analysisRemarks)),
        }),
      ),
    }),
    refusals: ['noRulebook'],
  }),
  /** A page of who would have moved, had the draft held in a past half-year. */
  replayRulebookDraft: query({
    who: readers,
    input: z.strictObject({ draft: id, half: halfYear, after: z.optional(id) }),
    output: z.object({
      half: halfYear,
      through: month,
      against: z.string(),
      membersCount: count,
      /** Members of this page, moved or not. */
      replayedCount: count,
      moved: z.array(moved),
      clamped: z.array(
        z.object({ member: id, name: z.string(), decided: points, counted: points }),
      ),
      /** Clauses without a past: nothing of them could be replayed. */
      withoutPast: z.array(z.object({ indicator: indicatorCodeSchema, title: z.string() })),
      next: z.optional(id),
    }),
    refusals: ['noRulebook'],
  }),
} as const
