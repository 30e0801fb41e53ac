import type { Member } from '@shared/organisation/organisation'
import type { Transaction } from '../../kit/transaction'

interface Acting {
  actor: { member: string; name: string }
  now: string
}

/**
 * The roster line of somebody who has arrived in another branch here: its facts stay. Answers the
 * openid that was bound, which the new line takes on.
 */
export async function leftBehind(
  tx: Transaction,
  member: Member,
  note: string,
  { actor, now }: Acting,
): Promise<string | undefined> {
  const { openid, binding } = member
  if (openid === undefined) return undefined
  const line = { at: now, by: actor.member, byName: actor.name, act: 'release' as const, note }
  const trail = [...(binding?.trail ?? []), line]
  await tx.put('members', { ...member, openid: undefined, binding: { state: 'released', trail } })
  return openid
}
