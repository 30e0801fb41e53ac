import type { Identity } from '@shared/kernel/authorisation'
import type { Member } from '@shared/organisation/organisation'
import { homeOf } from '@shared/organisation/places'
import { read } from '../../kit/database'

/** A line of the roster by which a person was known, and the branch it was in. */
export interface Line {
  person: string
  branch: string
  member: Member | undefined
}

/** The line of today first, and those in branches that the person came from. */
export async function linesOf({ person, organisation }: Identity): Promise<Line[]> {
  const lines: Line[] = []
  for (let id: string | undefined = person; id !== undefined;) {
    const member: Member | undefined = await read('members', id)
    const branch = id === person ? organisation : homeOf(member?.branch ?? organisation)
    lines.push({ person: id, branch, member })
    id = member?.cameFrom
  }
  return lines
}
