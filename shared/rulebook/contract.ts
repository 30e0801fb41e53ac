import * as z from 'zod/mini'
import type { Grant } from '../kernel/authorisation'
import { command, query } from '../kernel/contract'
import {
  count,
  day,
  halfYear,
  id,
  instant,
  month,
  points,
  token,
  windowStart,
} from '../kernel/schema'
import { recordedDecision } from '../organisation/contract'
import { earningWays } from './earning-way'
import { moduleNameSchema } from './indicator'
import { indicatorCodeSchema } from './indicator-code'
import { analysisRemarks, draftStates } from './states'
import { wholeBook, wholeClause } from './whole-book'

export const administrator: Grant[] = [{ role: 'administrator', scope: 'below' }]
export const secretary: Grant[] = [{ role: 'secretary', scope: 'organisation' }]
export const drafters: Grant[] = [...secretary, { role: 'committeeMember', scope: 'organisation' }]
export const superior: Grant[] = [{ role: 'decider', scope: 'below' }]
export const readers: Grant[] = [...drafters, ...superior, { role: 'inspector', scope: 'below' }]

/** What minutes of a members' meeting can lack. */
export const minutesRefusals = [
  'meetingNotHeldYet',
  'expectedDiffers',
  'majorityMissing',
  'meetingNotQuorate',
  'presentExceedsExpected',
  'votesExceedPresent',
] as const

export const draftHead = z.object({
  draft: id,
  version: z.string(),
  title: z.string(),
  startsWith: windowStart,
  state: z.enum(draftStates),
  revision: z.int(),
  base: z.optional(z.string()),
  changedCount: count,
  changedAt: instant,
  changedBy: z.string(),
})
export type DraftHead = z.output<typeof draftHead>

/** A clause as one member reads it. */
const ownClause = z.object({
  indicator: id,
  module: moduleNameSchema,
  title: z.string(),
  clause: z.string(),
  /** "每次 1 分，全年至多 6 分", for the person asking. */
  rule: z.string(),
})

/** A clause as who pins it reads it. */
const pinnableClause = z.object({
  indicator: indicatorCodeSchema,
  sheet: z.enum(['member', 'branch']),
  moduleTitle: z.string(),
  title: z.string(),
  clause: z.string(),
  rule: z.string(),
  off: z.boolean(),
})
export type PinnableClause = z.output<typeof pinnableClause>

const filing = z.enum(['file', 'approve'])

const requirements = z.object({
  pinned: z.array(pinnableClause),
  addedPointsMax: z.optional(points),
  filing,
})
export type Requirements = z.output<typeof requirements>

const wayToEarn = z.extend(ownClause, {
  way: z.enum(earningWays),
  /** "联络员初审 → 支委会逐项审定": who decides. */
  decided: z.string(),
  evidenceAsked: z.string(),
  variants: z.array(z.object({ title: z.string() })),
  /** What else its facts do, a sentence each. */
  effects: z.array(z.string()),
  /** Counted in the window that is running, of the row and not yet in proportion. */
  earned: points,
  /** The most that is left in that window; absent where no cap limits it, 0 where it is full. */
  left: z.optional(points),
  /** Each cap, "每季度至多 3 分", and what is left under it now. */
  caps: z.array(z.object({ cap: z.string(), left: points })),
})
export type WayToEarn = z.output<typeof wayToEarn>

export const rulebookContract = {
  /** A branch's first rulebook, by the administrator's set-up; later ones come from drafts. */
  adoptRulebook: command({
    who: [...secretary, ...administrator],
    input: z.strictObject({
      branch: id,
      /** Absent for the default book, which drafts then change. */
      rulebook: z.optional(wholeBook),
      decision: recordedDecision,
    }),
    /** In force, or the draft in which it waits for a superior that approves. */
    output: z.object({ rulebook: z.optional(id), draft: z.optional(id), digest: z.string() }),
    refusals: [
      'rulebookVersionExists',
      'rulebookStartsInPast',
      'rulebookByDraft',
      'formalismFound',
      'pinnedClauseChanged',
      'addedBeyondBudget',
      'draftOpenAlready',
      ...minutesRefusals,
    ],
  }),
  showRulebook: query({
    who: [
      { role: 'member', scope: 'organisation' },
      { role: 'inspector', scope: 'below' },
      ...superior,
    ],
    input: z.strictObject({
      branch: z.optional(id),
      version: z.optional(token(20)),
    }),
    output: z.object({
      version: z.string(),
      title: z.string(),
      digest: z.string(),
      startsWith: z.string(),
      /** Whether the reader may open the versions and what is on its way. */
      readsDrafts: z.boolean(),
      modules: z.array(
        z.object({
          module: z.string(),
          /** Of a branch's own sheet, where the book assesses the branch too. */
          sheet: z.enum(['member', 'branch']),
          title: z.string(),
          sentence: z.string(),
          clauses: z.array(
            z.object({
              indicator: id,
              title: z.string(),
              clause: z.string(),
              /** As it stands in the book, with its exceptions. */
              rule: z.string(),
              /** Whom it is for; absent for everybody. */
              audience: z.optional(z.string()),
            }),
          ),
        }),
      ),
    }),
    refusals: ['noRulebook'],
  }),
  /**
   * How the person asking can earn, and what is left under each cap; of words, what is about them.
   * A declaration starts from the ways that are `declared`.
   */
  listWaysToEarn: query({
    who: [{ role: 'member', scope: 'self' }],
    input: z.strictObject({ words: z.optional(token(60)) }),
    output: z.object({
      year: z.int(),
      modules: z.array(
        z.object({
          module: moduleNameSchema,
          title: z.string(),
          /** How it counts, in words: "全年满分 60 分，按应得比例折算" */
          sentence: z.string(),
          window: z.enum(['quarter', 'halfYear', 'year']),
        }),
      ),
      ways: z.array(wayToEarn),
      /** What takes points away. */
      costs: z.array(ownClause),
      /** By what others can earn, with whose it is, or that it is off. */
      notForYou: z.array(
        z.object({ indicator: id, title: z.string(), clause: z.string(), why: z.string() }),
      ),
    }),
    refusals: ['noRulebook', 'noPoints'],
  }),
  /** Adopted versions, the latest start first, and what is on its way. */
  listRulebooks: query({
    who: readers,
    input: z.strictObject({ branch: z.optional(id) }),
    output: z.object({
      today: day,
      versions: z.array(
        z.object({
          version: z.string(),
          title: z.string(),
          startsWith: windowStart,
          startsIn: month,
          /** The last month in which it held, once a later version is adopted. */
          lastMonth: z.optional(month),
          digest: z.string(),
          adoptedOn: day,
          inForce: z.boolean(),
        }),
      ),
      drafts: z.array(draftHead),
      mayDraft: z.boolean(),
      /** What a new version may start with, for who may draft; inside a window that has begun. */
      starts: z.array(z.object({ startsWith: windowStart, insideWindow: z.boolean() })),
      /** Half-years that are over and had a rulebook, the latest first. */
      endedHalves: z.array(halfYear),
      /** Where a file to be read goes (docs/adr/0011); only for those who may draft. */
      uploadFolder: z.optional(z.string()),
    }),
    refusals: [],
  }),
  /** What a superior requires of the rulebooks below. */
  setRulebookFrame: command({
    who: [...superior, ...administrator],
    input: z.strictObject({
      organisation: id,
      /** Whole clauses, or codes of such as are pinned already or are offered. */
      pinned: z.array(wholeClause).check(z.maxLength(200)),
      standard: z.array(indicatorCodeSchema).check(z.maxLength(500)),
      addedPointsMax: z.optional(points),
      filing,
    }),
    output: z.object({ organisation: id }),
    refusals: ['rulebookInvalid', 'pinnedAboveOtherwise', 'budgetAboveSuperior'],
  }),
  /**
   * What an organisation requires of the rulebooks below it, and what is required of it; of none
   * named, the uppermost in which the caller is a superior, or else the own one.
   */
  showRulebookFrame: query({
    who: [...readers, ...administrator],
    input: z.strictObject({ organisation: z.optional(id) }),
    output: z.object({
      organisation: id,
      /** Absent where nothing was set. */
      frame: z.optional(z.extend(requirements, { standard: z.array(indicatorCodeSchema) })),
      /** Of all superiors together; absent where none has set anything. */
      above: z.optional(requirements),
      maySet: z.boolean(),
      /** The organisations for which the caller sets requirements, where they are several. */
      seats: z.array(z.object({ organisation: id, name: z.string() })),
    }),
    refusals: [],
  }),
  /** What an organisation can pin: clauses of the default book and of those in force below. */
  listPinnableClauses: query({
    who: [...superior, ...administrator],
    input: z.strictObject({ organisation: id }),
    output: z.object({
      offered: z.array(
        z.extend(pinnableClause, {
          /** In the default book; else one that a rulebook below has of its own. */
          model: z.boolean(),
        }),
      ),
    }),
    refusals: [],
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
      /** Whether the reader may see how content the branch was in this half-year. */
      readsSurvey: z.boolean(),
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
} as const
