import { today as todayOf } from '@/cloud/today'
import { listMembers } from '../client'

/** Who votes in the members' meeting of a branch, and since when. */
export async function loadVoters(branch: string) {
  const votesFrom: string[] = []
  let after: string | undefined
  do {
    const page = await listMembers(branch, after)
    if (!page.ok) return page
    votesFrom.push(...page.value.members.flatMap((member) => member.votesFrom ?? []))
    after = page.value.next
  } while (after !== undefined)
  return { ok: true as const, value: { today: await todayOf(), votesFrom } }
}
