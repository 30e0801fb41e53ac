import type { Member } from '@shared/organisation/organisation'
import { rosterRowsMax } from '@shared/roster/import'
import { count, find, is, rowsMax } from '../../kit/database'

export interface Part {
  members: Member[]
  /** Of all parts. */
  total: number
  /** After whom the next part begins: `<branch>:<member>`. */
  next?: string | undefined
}

/** Of so many branches in one query. */
const branchesAtOnce = 200

interface Place {
  branch: string
  member: string
}

/** As many members of these branches as one import takes, branch by branch, each once. */
export async function rosterPart(branches: readonly string[], after?: string): Promise<Part> {
  const ordered = [...branches].sort()
  const [members, total] = await Promise.all([
    membersFrom(ordered, after === undefined ? undefined : placeIn(after)),
    countOf(ordered),
  ])
  const shown = members.slice(0, rosterRowsMax)
  const last = shown.at(-1)
  if (members.length === shown.length || last === undefined) return { members: shown, total }
  return { members: shown, total, next: `${last.branch}:${last._id}` }
}

function placeIn(after: string): Place {
  const [branch = '', member = ''] = after.split(':')
  return { branch, member }
}

/** One more than a part holds, where there are as many. */
async function membersFrom(ordered: readonly string[], from: Place | undefined): Promise<Member[]> {
  // The key is the caller's word: of a branch that is none of these nobody follows.
  const members = from && ordered.includes(from.branch) ? await restOf(from) : []
  let left = ordered.filter((branch) => from === undefined || branch > from.branch)
  while (left.length > 0 && members.length <= rosterRowsMax) {
    const some = left.slice(0, branchesAtOnce)
    const limit = limitAfter(members.length)
    const rows = await find(
      'members',
      { branch: is.in(some) },
      {
        limit,
        orderBy: [
          ['branch', 'asc'],
          ['_id', 'asc'],
        ],
      },
    )
    members.push(...rows)
    const last = rows.at(-1)
    left = left.slice(some.length)
    if (rows.length < limit || last === undefined) continue
    members.push(...(await restOf({ branch: last.branch, member: last._id }, members.length)))
    left = ordered.filter((branch) => branch > last.branch)
  }
  return members
}

/** What follows in one branch. */
async function restOf({ branch, member }: Place, before = 0): Promise<Member[]> {
  const rest: Member[] = []
  for (let last = member, full = true; full && before + rest.length <= rosterRowsMax;) {
    const limit = limitAfter(before + rest.length)
    const rows = await find(
      'members',
      { branch, _id: is.gt(last) },
      { limit, orderBy: [['_id', 'asc']] },
    )
    rest.push(...rows)
    last = rows.at(-1)?._id ?? last
    full = rows.length === limit
  }
  return rest
}

function limitAfter(read: number): number {
  return Math.min(rowsMax, rosterRowsMax + 1 - read)
}

async function countOf(branches: readonly string[]): Promise<number> {
  const parts = Array.from({ length: Math.ceil(branches.length / branchesAtOnce) }, (_, part) =>
    branches.slice(part * branchesAtOnce, (part + 1) * branchesAtOnce),
  )
  const counts = await Promise.all(parts.map((some) => count('members', { branch: is.in(some) })))
  return counts.reduce((sum, one) => sum + one, 0)
}
