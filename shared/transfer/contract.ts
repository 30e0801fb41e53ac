import * as z from 'zod/mini'
import type { Grant } from '../kernel/authorisation'
import { command, query } from '../kernel/contract'
import { day, givenId, id, instant, month, optionalText, text } from '../kernel/schema'
import { office, post } from '../organisation/organisation'
import { letterStages } from './letter'
import { signedStatement, transferStates } from './transfer'

const administrator: Grant[] = [{ role: 'administrator', scope: 'below' }]
/** Those of a branch who see to it that a letter does not lapse. */
const officers: Grant[] = [
  { role: 'secretary', scope: 'organisation' },
  { role: 'liaison', scope: 'organisation' },
  { role: 'deputyLiaison', scope: 'organisation' },
]

const step = z.object({
  at: instant,
  byName: z.string(),
  act: z.enum(['start', 'arrive', 'recall']),
  note: z.optional(z.string()),
})

const summary = z.object({
  transfer: id,
  state: z.enum(transferStates),
  name: z.string(),
  fromName: z.string(),
  destination: z.string(),
  /** The branch of this deployment that the member goes to. */
  to: z.optional(id),
  letterExpires: day,
  letterWords: z.string(),
  /** Of one in transit: how near the end of the letter is, from the first reminder on. */
  letterStage: z.optional(z.enum(letterStages)),
})
export type TransferSummary = z.output<typeof summary>

const detail = z.extend(summary, {
  /** The number on the roster that they left. */
  member: id,
  lastMonth: month,
  statement: signedStatement,
  trail: z.array(step),
  actions: z.array(z.enum(['close', 'recall'])),
})
export type TransferDetail = z.output<typeof detail>

export const transferContract = {
  /** The member leaves: what was earned is stated and signed, and nothing is added or deducted. */
  startTransfer: command({
    who: administrator,
    input: z.strictObject({
      member: id,
      /** In words; of a branch here its name is taken instead. */
      destination: text(60),
      to: z.optional(id),
      lastMonth: month,
      letterExpires: day,
    }),
    output: z.object({ transfer: id }),
    refusals: [
      'ownMatter',
      'transferUnderWay',
      'transferHoldsOffice',
      'transferMatterPending',
      'letterAlreadyExpired',
      'transferMonthWrong',
      'noPoints',
      'noRulebook',
      'organisationKindMisplaced',
      'organisationDissolved',
      'transferToSameBranch',
    ],
  }),
  /** Back on the roster that the member left. */
  recallTransfer: command({
    who: administrator,
    input: z.strictObject({ transfer: id, reason: text(100) }),
    output: z.object({ transfer: id }),
    refusals: ['ownMatter', 'transferEnded', 'noPoints', 'organisationDissolved'],
  }),
  /** Arrived in another deployment, which has sent the receipt of the letter back. */
  closeTransfer: command({
    who: administrator,
    input: z.strictObject({ transfer: id, receipt: text(100) }),
    output: z.object({ transfer: id }),
    refusals: ['ownMatter', 'transferEnded'],
  }),
  /** A statement, of this deployment or another, with the roster line that it arrives on. */
  importStatement: command({
    who: administrator,
    input: z.strictObject({
      statement: signedStatement,
      branch: id,
      member: givenId,
      office,
      department: text(40),
      post,
      since: month,
      hasPhone: z.boolean(),
      /** Why a statement whose key is not known is taken in. */
      decision: optionalText(100),
    }),
    output: z.object({ member: id, verified: z.boolean() }),
    refusals: [
      'ownMatter',
      'statementTampered',
      'statementUnknown',
      'statementOtherYear',
      'statementUsed',
      'memberExists',
      'organisationKindMisplaced',
      'organisationDissolved',
    ],
  }),
  /**
   * For an administrator those below who have left, and the key that other deployments know this
   * one by. For the officers of a branch those who left it, or who are on the way to it.
   */
  listTransfers: query({
    personal: true,
    who: [...administrator, ...officers],
    input: z.strictObject({
      after: z.optional(id),
      inTransit: z.optional(z.boolean()),
      arriving: z.optional(z.boolean()),
    }),
    output: z.object({
      transfers: z.array(summary),
      publicKey: z.optional(z.string()),
      next: z.optional(id),
    }),
    refusals: [],
  }),
  showTransfer: query({
    personal: true,
    who: [...administrator, { role: 'member', scope: 'self' }],
    input: z.strictObject({ transfer: id }),
    output: detail,
    refusals: [],
  }),
} as const
