import type { RosterLine } from '@shared/organisation/contract'
import type { Reply } from '@/cloud/reply'
import { today } from '@/cloud/today'
import { listMembersOf } from '../client'

export interface Leaving {
  members: RosterLine[]
  today: string
}

/** Those of a branch who have points to take along, and the day as the server says it. */
export async function whoMayLeave(branch: string): Promise<Reply<Leaving>> {
  const members: RosterLine[] = []
  let after: string | undefined
  do {
    const reply = await listMembersOf(branch, after)
    if (!reply.ok) return reply
    members.push(...reply.value.members.filter(({ scored }) => scored))
    after = reply.value.next
  } while (after !== undefined)
  return { ok: true, value: { members, today: await today() } }
}
