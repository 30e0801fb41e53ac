import type { RosterLine } from '@shared/organisation/contract'
import { ask } from './client'
import type { Reply } from './reply'

/** Every member of the own branch, page after page. */
export async function wholeRoster(): Promise<Reply<RosterLine[]>> {
  const members: RosterLine[] = []
  let after: string | undefined
  do {
    const reply = await ask('listMembers', after === undefined ? {} : { after })
    if (!reply.ok) return reply
    members.push(...reply.value.members)
    after = reply.value.next
  } while (after !== undefined)
  return { ok: true, value: members }
}
