/** `posting` lasts while the job writes the entries of what was approved ("入账中"). */
export const meetingStates = ['open', 'posting', 'closed'] as const

/** `referred`: the votes of those who may take part are too few; the superior decides. */
export const itemResults = ['approved', 'rejected', 'referred'] as const
