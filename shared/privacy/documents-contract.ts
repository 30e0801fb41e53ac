import * as z from 'zod/mini'
import { inDocuments, query } from '../kernel/contract'
import { count, digest } from '../kernel/schema'

/** What is made of one's own data as a file. */
export const privacyDocumentsContract = {
  /** Everything that is held on oneself, behind a link that works for minutes. */
  exportMyData: inDocuments(
    query({
      who: [{ role: 'member', scope: 'self' }],
      input: z.strictObject({ format: z.enum(['xlsx', 'json']) }),
      output: z.object({ name: z.string(), url: z.string(), digest, expiresInSeconds: count }),
      refusals: [],
    }),
  ),
} as const
