import * as z from 'zod/mini'
import { pointsSchema } from './audience'
import { gradeSchema } from './grade'
import { handlingSchema } from './handling'
import { indicatorCodeSchema } from './indicator-code'

const days = z.int().check(z.nonnegative(), z.maximum(366))
const minutes = z.int().check(z.nonnegative(), z.maximum(24 * 60))

/** The least annual total of each band; below the last is `unqualified`. Bands only suggest. */
export const bandsSchema = z
  .strictObject({
    excellent: pointsSchema,
    qualified: pointsSchema,
    basicallyQualified: pointsSchema,
  })
  .check(
    z.refine(
      ({ excellent, qualified, basicallyQualified }) =>
        excellent > qualified && qualified > basicallyQualified,
      'Bands fall from the best grade down',
    ),
  )

/** By what candidates of one total are put in order; a reasoned choice of the committee is last. */
export const tieBreaks = ['appraisal', 'dutyPoints', 'reasonedChoice'] as const

const tiesSchema = z.array(z.enum(tieBreaks)).check(
  z.minLength(1),
  z.refine((ties) => new Set(ties).size === ties.length, 'Each decides a tie once'),
  z.refine(
    (ties) => ties.slice(0, -1).every((tie) => tie !== 'reasonedChoice'),
    'After a choice nothing is tied',
  ),
)

export type TieBreak = z.infer<typeof tiesSchema>[number]

/**
 * How many may be graded excellent: a share of the formal members, rounded down, at least `least`.
 * `ties` is what decides between candidates of one total, in this order; absent where the book says
 * nothing.
 * 依据: 优秀等次一般不超过正式党员的三分之一 (defaults, D22, D23); the mode is the branch's (D24).
 */
const quotaSchema = z
  .strictObject({
    numerator: z.int().check(z.positive()),
    denominator: z.int().check(z.positive()),
    least: z.int().check(z.nonnegative()),
    mode: z.enum(['warn', 'block', 'off']),
    ties: z.optional(tiesSchema),
  })
  .check(z.refine((is) => is.numerator <= is.denominator, 'A quota is at most everyone'))

/** A matter that limits the year's grade or ends the assessment. 依据: defaults, V1–V5. */
const disqualificationSchema = z.strictObject({
  code: indicatorCodeSchema,
  title: z.string().check(z.minLength(1), z.maxLength(120)),
  /** The highest grade that is left; absent where another procedure takes over. */
  gradeMost: z.optional(gradeSchema),
})

/** Terms in working days unless the name says otherwise. 依据: defaults, "in one line". */
const clocksSchema = z.strictObject({
  declareFromDay: z.int().check(z.minimum(1), z.maximum(28)),
  declareToDay: z.int().check(z.minimum(1), z.maximum(28)),
  endorseWorkingDays: days,
  /** For its member to amend what was returned; after it, it lapses. */
  amendWorkingDays: days,
  decideWorkingDays: days,
  escalateWorkingDays: days,
  hearingWorkingDays: days,
  noticeWorkingDays: days,
  appealAfterNoticeWorkingDays: days,
  appealAcceptWorkingDays: days,
  appealDecideWorkingDays: days,
  secondAppealWorkingDays: days,
  signInBeforeMinutes: minutes,
  signInAfterMinutes: minutes,
  signOutBeforeMinutes: minutes,
  signOutAfterMinutes: minutes,
  lateAfterMinutes: minutes,
  codeSlotSeconds: z.int().check(z.positive(), z.maximum(300)),
  codeGraceSlots: z.int().check(z.nonnegative(), z.maximum(10)),
})

export type Clocks = z.infer<typeof clocksSchema>

/** What a threshold proposes to those who decide. */
export const proposalKinds = ['praise', 'talk', 'helpPlan'] as const

/** What a result opens, as a proposal to people: never an action by itself. 依据: PRODUCT. */
const thresholdSchema = z.strictObject({
  code: indicatorCodeSchema,
  title: z.string().check(z.minLength(1), z.maxLength(120)),
  opens: z.enum(proposalKinds),
  when: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('total'),
      at: z.enum(['halfYear', 'year']),
      /** Reached from here on up, or fallen below. */
      from: z.optional(pointsSchema),
      below: z.optional(pointsSchema),
    }),
    z.strictObject({
      kind: z.literal('streak'),
      indicator: indicatorCodeSchema,
      months: z.int().check(z.minimum(2), z.maximum(12)),
    }),
  ]),
})

export type Threshold = z.infer<typeof thresholdSchema>

/** What a rulebook settles beside its rows. */
export const provisionsSchema = z.strictObject({
  bands: bandsSchema,
  quota: quotaSchema,
  disqualifications: z.array(disqualificationSchema),
  clocks: clocksSchema,
  thresholds: z.array(thresholdSchema),
  /** How who is no formal member at hand is handled; absent where the book says nothing. */
  handling: z.optional(handlingSchema),
})

export type Provisions = z.infer<typeof provisionsSchema>

/** 依据: defaults, "Cycles, thresholds, handling", "Disqualifying matters", "in one line". */
export const defaultProvisions: Provisions = {
  bands: { excellent: 9_000, qualified: 8_000, basicallyQualified: 6_000 },
  quota: { numerator: 1, denominator: 3, least: 1, mode: 'warn', ties: [...tieBreaks] },
  disqualifications: [
    {
      code: 'V1',
      title: '受撤销党内职务及以上处分，或被追究刑事责任',
      gradeMost: 'unqualified',
    },
    { code: 'V2', title: '违反政治纪律', gradeMost: 'unqualified' },
    { code: 'V3', title: '两次弄虚作假', gradeMost: 'basicallyQualified' },
    { code: 'V4', title: '对较大及以上事故负主要责任', gradeMost: 'basicallyQualified' },
    {
      code: 'V5',
      title: '连续六个月无正当理由不参加组织生活、不交纳党费或不做分配的工作，转组织程序处理',
    },
  ],
  clocks: {
    declareFromDay: 1,
    declareToDay: 5,
    endorseWorkingDays: 3,
    // Two weeks, so that a shift or a journey is no reason to lose one.
    amendWorkingDays: 10,
    decideWorkingDays: 7,
    escalateWorkingDays: 15,
    hearingWorkingDays: 3,
    noticeWorkingDays: 5,
    appealAfterNoticeWorkingDays: 2,
    appealAcceptWorkingDays: 2,
    appealDecideWorkingDays: 10,
    secondAppealWorkingDays: 5,
    signInBeforeMinutes: 20,
    signInAfterMinutes: 15,
    signOutBeforeMinutes: 10,
    signOutAfterMinutes: 30,
    lateAfterMinutes: 15,
    codeSlotSeconds: 8,
    codeGraceSlots: 1,
  },
  thresholds: [
    {
      code: 'T1',
      title: '全年积分达到优秀候选线，提出表扬建议',
      opens: 'praise',
      when: { kind: 'total', at: 'year', from: 9_000 },
    },
    {
      code: 'T2',
      title: '全年积分低于合格线，商定帮扶计划',
      opens: 'helpPlan',
      when: { kind: 'total', at: 'year', below: 6_000 },
    },
  ],
  handling: {
    probationary: 'ungraded',
    mobile: 'graded',
    retired: 'honoursOnly',
    longLeave: 'honoursOnly',
  },
}
