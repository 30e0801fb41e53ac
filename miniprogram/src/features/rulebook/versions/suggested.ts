import type { VersionsView } from '../client'

/** Where a version may start: the half-year of a day, and those up to the next year. */
export function startsFrom(today: string): string[] {
  const year = Number(today.slice(0, 4))
  const rest = Number(today.slice(5, 7)) <= 6 ? [`${year}-H1`, `${year}-H2`] : [`${year}-H2`]
  return [...rest, `${year + 1}-H1`]
}

type Listed = Pick<VersionsView, 'versions' | 'drafts'>

/** "2027-1", "2027-2": the next of the year in which it starts. */
export function suggestedVersion(startsWith: string, { versions, drafts }: Listed): string {
  const year = startsWith.slice(0, 4)
  const taken = new Set([...versions, ...drafts].map(({ version }) => version))
  let number = 1
  while (taken.has(`${year}-${number}`)) number += 1
  return `${year}-${number}`
}
