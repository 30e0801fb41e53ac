import * as z from 'zod/mini'
import type { Grant } from '../kernel/authorisation'
import { command, query } from '../kernel/contract'
import { id } from '../kernel/schema'
import { recordedDecision } from '../organisation/contract'

const administrator: Grant[] = [{ role: 'administrator', scope: 'below' }]

export const rulebookContract = {
  /** Adopted by the members' meeting; immutable from then on. */
  adoptRulebook: command({
    who: [{ role: 'secretary', scope: 'organisation' }, ...administrator],
    input: z.strictObject({ branch: id, rulebook: z.unknown(), decision: recordedDecision }),
    output: z.object({ rulebook: id, digest: z.string() }),
    refusals: [
      'rulebookVersionExists',
      'rulebookStartsInPast',
      'meetingNotHeldYet',
      'expectedDiffers',
      'majorityMissing',
      'meetingNotQuorate',
      'presentExceedsExpected',
      'votesExceedPresent',
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
} as const
