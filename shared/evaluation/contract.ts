import * as z from 'zod/mini'
import { nextActors } from '../declaration/state'
import type { Grant } from '../kernel/authorisation'
import { command, query } from '../kernel/contract'
import { count, day, halfYear, id, optionalText, text } from '../kernel/schema'
import { proposalKinds } from '../rulebook/provisions'
import { evaluationStates } from './evaluation'

const secretary: Grant[] = [{ role: 'secretary', scope: 'organisation' }]
const readers: Grant[] = [
  ...secretary,
  { role: 'committeeMember', scope: 'organisation' },
  { role: 'liaison', scope: 'organisation' },
  { role: 'deputyLiaison', scope: 'organisation' },
  { role: 'inspector', scope: 'below' },
]

const receipt = z.object({ evaluation: id, state: z.enum(evaluationStates) })
const person = z.object({ member: id, name: z.string() })

export const evaluationContract = {
  /** From here on only a granted appeal or the superior's correction is booked into the half. */
  freezeHalfYear: command({
    who: secretary,
    input: z.strictObject({
      half: halfYear,
      /** True: what is not decided yet counts in the second half; a year's end carries nothing. */
      carryOver: z.boolean(),
    }),
    output: receipt,
    refusals: [
      'halfYearNotOver',
      'halfYearFrozen',
      'matterPending',
      'matterPendingAtYearEnd',
      'noRulebook',
      'nobodyScored',
    ],
  }),
  /** The 党员大会 was told; without this record there is no board. */
  recordBriefing: command({
    who: secretary,
    input: z.strictObject({
      half: halfYear,
      heldOn: day,
      expected: count,
      present: count,
      disputed: z.array(text(100)).check(z.maxLength(50)),
      /** At least three formal members, elected by this meeting; of nobody without a committee. */
      panel: z.array(id).check(z.maxLength(9)),
      panelAyes: count,
      minutes: optionalText(2000),
    }),
    output: receipt,
    refusals: [
      'notFrozen',
      'stillPosting',
      'briefingBeforeFreeze',
      'briefingRecorded',
      'panelTooSmall',
      'panelNotFormal',
      'expectedDiffers',
      'meetingNotQuorate',
      'presentExceedsExpected',
      'majorityMissing',
      'votesExceedPresent',
    ],
  }),
  publishBoard: command({
    who: secretary,
    input: z.strictObject({ half: halfYear }),
    output: receipt,
    refusals: ['notFrozen', 'notBriefed', 'boardPublished', 'stillPosting', 'noRulebook'],
  }),
  /** The half-year at a glance: what is done, what is due, who acts. */
  showEvaluation: query({
    who: readers,
    input: z.strictObject({ branch: z.optional(id), half: z.optional(halfYear) }),
    output: z.object({
      half: halfYear,
      state: z.enum(evaluationStates),
      lastDay: day,
      pendingDeclarations: count,
      /** The same by who acts next; `mine` where the person looking is among those. */
      declarationsWaiting: z.array(z.object({ who: z.enum(nextActors), count, mine: z.boolean() })),
      openActivities: count,
      memberCount: count,
      postingLeft: count,
      frozenOn: z.optional(day),
      briefing: z.optional(
        z.object({
          heldOn: day,
          expected: count,
          present: count,
          disputed: z.array(z.string()),
          panel: z.array(person),
        }),
      ),
      edition: z.optional(count),
      noticeEndsOn: z.optional(day),
      /** How long the notice period will be; absent where no rulebook is in force. */
      noticeWorkingDays: z.optional(count),
      openAppeals: count,
      /** The posting that `continuePosting` goes on with. */
      job: z.optional(id),
      actions: z.array(z.enum(['freeze', 'brief', 'publish', 'continuePosting'])),
      /** The last frozen half-year, for who may read what it opened. */
      proposalsOf: z.optional(halfYear),
    }),
    refusals: [],
  }),
  /**
   * Whom the thresholds of the rulebook put forward in a frozen half-year, for praise, a talk or
   * help, and why: a proposal to those who decide, never an action.
   */
  showProposals: query({
    who: [...secretary, { role: 'committeeMember', scope: 'organisation' }],
    input: z.strictObject({ branch: z.optional(id), half: halfYear }),
    output: z.object({
      half: halfYear,
      thresholds: z.array(
        z.object({
          threshold: z.string(),
          title: z.string(),
          opens: z.enum(proposalKinds),
          /** False for what looks at a year that is not over. */
          due: z.boolean(),
          members: z.array(z.object({ member: id, name: z.string(), why: z.string() })),
        }),
      ),
    }),
    refusals: ['notFrozen', 'noRulebook'],
  }),
} as const
