import * as z from 'zod/mini'
import { command, query } from '../kernel/contract'
import { id, instant, optionalText, token } from '../kernel/schema'
import { declarables, filers, liaisons, own, page, pageInput } from './contract'
import { amending, amendingRefusals, form, formRefusals, receipt, submitted } from './form-contract'

/** 代办: filed for a member of the own branch or group, counted once the member confirms it. */
const codeHolders = [...liaisons, { role: 'secretary', scope: 'organisation' } as const]
const gone = ['declarationMoved', 'declarationDecided'] as const

export const proxyContract = {
  /** Those for whom the caller may file, and no more of them than it takes to choose one. */
  listMembersToFileFor: query({
    who: filers,
    input: pageInput,
    output: z.object({
      members: z.array(
        z.object({ member: id, name: z.string(), department: z.string(), hasPhone: z.boolean() }),
      ),
      next: z.optional(id),
    }),
    refusals: [],
  }),
  /** The clauses under which something can be filed for this member. */
  listDeclarableFor: query({
    who: filers,
    input: z.strictObject({ member: id }),
    output: declarables,
    refusals: ['noRulebook', 'noPoints', 'ownMatter'],
  }),
  fileForMember: command({
    who: filers,
    input: z.strictObject({
      member: id,
      ...form,
      /** How the member asked for it; may be left out for those without a phone. */
      word: optionalText(100),
    }),
    output: submitted,
    refusals: [...formRefusals, 'tooManyOpenDeclarations', 'ownMatter', 'proxyNeedsWord'],
  }),
  /** The member, on the own phone. */
  confirmFiling: command({
    who: own,
    input: z.strictObject({ declaration: id }),
    output: receipt,
    refusals: ['filingNotWaiting', 'confirmationOverdue', 'noRulebook'],
  }),
  /** A one-time code for the member, on paper or by word of mouth, from who did not file it. */
  issueFilingCode: command({
    who: codeHolders,
    input: z.strictObject({ declaration: id }),
    output: z.object({ code: z.string(), expiresAt: instant }),
    refusals: ['ownMatter', 'filedByYou', 'filingNotWaiting', 'confirmationOverdue'],
  }),
  /** The member tells the code; it is typed by somebody who did not hand it out. */
  confirmFilingByCode: command({
    who: filers,
    input: z.strictObject({ declaration: id, code: token(20) }),
    output: receipt,
    refusals: [
      'ownMatter',
      'filingNotWaiting',
      'confirmationOverdue',
      'codeIssuedByYou',
      'filingCodeWrong',
      'noRulebook',
    ],
  }),
  /** A paper that the member has signed, photographed once. */
  confirmFilingOnPaper: command({
    who: filers,
    input: z.strictObject({ declaration: id, photo: token(300) }),
    output: receipt,
    refusals: [
      'ownMatter',
      'filingNotWaiting',
      'confirmationOverdue',
      'photoNotYours',
      'photoNotAnImage',
      'photoTooLarge',
      'paperUsedBefore',
      'noRulebook',
    ],
  }),
  /** Who filed it takes it back, while it waits or after it was returned. */
  withdrawFiling: command({
    who: filers,
    input: z.strictObject({ declaration: id }),
    output: receipt,
    refusals: ['notFiledByYou', ...gone],
  }),
  /** What was returned is put right by who filed it, and confirmed by its member once more. */
  amendFiling: command({
    who: filers,
    ...amending,
    refusals: ['notFiledByYou', ...amendingRefusals],
  }),
  /** What was filed in the branch, or the group, and waits for its member or for who filed it. */
  listFilings: query({
    who: filers,
    input: pageInput,
    output: page,
    refusals: ['noRulebook'],
  }),
} as const
