import type { Member } from '@shared/organisation/organisation'
import type { Transaction } from '../../kit/transaction'
import { releasedIdentity } from '../binding/store'

interface Acting {
  actor: { member: string; name: string }
  now: string
}

/**
 * The roster line of somebody who has arrived elsewhere: its facts stay, its phone is nobody here.
 * Answers the openid that was bound, for whoever takes it on.
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
  const identity = await tx.read('identities', openid)
  if (identity) await tx.put('identities', releasedIdentity(identity))
  return openid
}
