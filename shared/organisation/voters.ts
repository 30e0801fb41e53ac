import { monthOf, type Day, type Month } from '../kernel/calendar'

/**
 * The month by whose roster a members' meeting is counted: its own. A meeting held before the
 * branch has a roster here, in December for the year to come, is counted by the first there is.
 */
export function rosterMonth(heldOn: Day, first: Month): Month {
  const month = monthOf(heldOn)
  return month < first ? first : month
}

/** How many may vote on a day, from the months since which each of the voters belongs here. */
export function votersOn(heldOn: Day, votesFrom: readonly Month[]): number {
  const [first] = [...votesFrom].sort()
  if (first === undefined) return 0
  const month = rosterMonth(heldOn, first)
  return votesFrom.filter((from) => from <= month).length
}
