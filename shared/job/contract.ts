import * as z from 'zod/mini'
import type { Grant } from '../kernel/authorisation'
import { command } from '../kernel/contract'
import { count, id } from '../kernel/schema'

const officers: Grant[] = [
  { role: 'secretary', scope: 'organisation' },
  { role: 'committeeMember', scope: 'organisation' },
  { role: 'liaison', scope: 'organisation' },
  { role: 'deputyLiaison', scope: 'organisation' },
  { role: 'administrator', scope: 'below' },
]

export const jobContract = {
  /** Goes on with a posting that stopped; whoever calls it, only what was decided is posted. */
  continueJob: command({
    who: officers,
    input: z.strictObject({ job: id }),
    output: z.object({ job: id, done: count, total: count }),
    refusals: ['noRulebook'],
  }),
} as const
