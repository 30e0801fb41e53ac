/** Numbers that the app shows too; without the calendar library, which `rules.ts` needs. */

/** One sheet of paper; who needs more makes another. */
export const slipsAtOnceMost = 30
