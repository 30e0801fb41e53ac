import * as z from 'zod/mini'

/**
 * What a subject is assessed as in one month (考核身份). Offices, departments and posts are words
 * of the rulebook's audiences, so they are data here and not an enumeration.
 * 依据: SCORING, Records.
 */
export const enrolmentSchema = z.strictObject({
  /** What kind of subject it is: absent for a member, `branch` for a branch itself. */
  subjectKind: z.optional(z.literal('branch')),
  branch: z.string().check(z.minLength(1)),
  office: z.string(),
  department: z.string(),
  post: z.string(),
  standing: z.enum(['formal', 'probationary', 'mobile', 'retired', 'underProbation']),
  scored: z.boolean(),
  /** Why somebody is not scored who else would be; absent for everyone else. */
  onLongLeave: z.optional(z.literal(true)),
})

export type Enrolment = z.infer<typeof enrolmentSchema>
