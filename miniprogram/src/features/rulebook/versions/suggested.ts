import type { VersionsView } from '../client'

type Listed = Pick<VersionsView, 'versions' | 'drafts'>

/** "2027-1", "2027-2": the next of the year in which it starts. */
export function suggestedVersion(startsWith: string, { versions, drafts }: Listed): string {
  const year = startsWith.slice(0, 4)
  const taken = new Set([...versions, ...drafts].map(({ version }) => version))
  let number = 1
  while (taken.has(`${year}-${number}`)) number += 1
  return `${year}-${number}`
}
