import * as z from 'zod/mini'
import type { Grant } from '../kernel/authorisation'
import { command, query } from '../kernel/contract'
import { count, day, halfYear, id, token } from '../kernel/schema'
import { slipsAtOnceMost } from './limits'
import { answers, respondents } from './survey'

const member: Grant[] = [{ role: 'member', scope: 'organisation' }]
const slipMakers: Grant[] = [
  { role: 'liaison', scope: 'organisation' },
  { role: 'deputyLiaison', scope: 'organisation' },
  { role: 'secretary', scope: 'organisation' },
]
const readers: Grant[] = [...member, { role: 'inspector', scope: 'below' }]

const answer = z.enum(answers)
const counts = z.record(answer, count)
/** The last day on which it can be answered; nothing that says who answered what. */
const received = z.object({ closesOn: day })

export const surveyContract = {
  /** One tap. Neither the answer nor a trace of it is kept under the person or the command. */
  answerSurvey: command({
    who: member,
    input: z.strictObject({ half: halfYear, answer }),
    output: received,
    refusals: ['surveyNotOpen', 'surveyClosed', 'surveyAnswered'],
  }),
  /**
   * Anonymous one-time slips for the masses; the codes are said once and stand nowhere. To members
   * without a phone as many as there are, the same each time.
   */
  issueSlips: command({
    who: slipMakers,
    input: z.strictObject({
      half: halfYear,
      count: z.int().check(z.minimum(1), z.maximum(slipsAtOnceMost)),
      /** Whom the slips are for; absent for the masses. */
      to: z.optional(z.enum(respondents)),
    }),
    output: z.object({ codes: z.array(z.string()), closesOn: day }),
    refusals: ['surveyNotOpen', 'surveyClosed', 'slipsBeyondRoster'],
  }),
  /** For somebody whom the roster does not know. The slip is all that counts. */
  answerWithSlip: command({
    who: 'anyone',
    input: z.strictObject({ code: token(80), answer }),
    output: received,
    refusals: ['slipForMasses', 'slipNotValid'],
  }),
  /** What is asked and until when, whether one has answered, and the result once it is closed. */
  showSurvey: query({
    who: readers,
    input: z.strictObject({ branch: z.optional(id), half: z.optional(halfYear) }),
    output: z.object({
      half: halfYear,
      /** The half-year before, which may have a result. */
      before: halfYear,
      branchName: z.string(),
      /** `counting`: over, and the result is not sealed yet. */
      state: z.enum(['notYet', 'open', 'counting', 'closed']),
      closesOn: z.optional(day),
      answered: z.boolean(),
      slipsIssued: count,
      /** Of the branch, for who may issue slips to them. */
      membersWithoutPhone: z.optional(count),
      /** Once closed; a group that is absent had fewer than five, or would give one away. */
      result: z.optional(
        z.object({
          members: z.optional(counts),
          masses: z.optional(counts),
          total: z.optional(counts),
        }),
      ),
      actions: z.array(z.enum(['answer', 'issueSlips'])),
    }),
    refusals: [],
  }),
} as const
