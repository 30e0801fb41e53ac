import { groupOf, type Member, type Organisation } from '@shared/organisation/organisation'
import { refuse } from '@shared/kernel/refusal'
import type { Call } from '../../kit/call'
import { count, read } from '../../kit/database'
import type { Transaction } from '../../kit/transaction'

export async function readOrganisation(id: string): Promise<Organisation> {
  return (await read('organisations', id)) ?? refuse('notFound')
}

type Standing = Pick<Organisation, '_id' | 'path' | 'name'>

/** Where an organisation stands in the tree; nothing is read for the caller's own. */
export async function standingOf(call: Call, _id: string): Promise<Standing> {
  const { organisation, path, organisationName: name } = call.identity
  return _id === organisation ? { _id, path, name } : readOrganisation(_id)
}

export async function pathOf(call: Call, id: string): Promise<string> {
  return (await standingOf(call, id)).path
}

/** The caller's own branch, or the one asked for that the caller reaches. */
export async function permittedBranch(
  call: Call,
  id = call.identity.organisation,
): Promise<Standing> {
  const branch = await standingOf(call, id)
  call.permitOrganisation(branch)
  return branch
}

export async function readMember(id: string): Promise<Member> {
  return (await read('members', id)) ?? refuse('notFound')
}

export async function organisationIn(tx: Transaction, id: string): Promise<Organisation> {
  return (await tx.read('organisations', id)) ?? refuse('notFound')
}

/** How many are on the roster of this very organisation. */
export async function peopleIn({ _id, kind, parent }: Organisation): Promise<number> {
  if (kind === 'group') return count('members', { branch: parent, group: _id })
  return count('members', { branch: _id })
}

/** Refuses a group that is none of this branch, or is no more. */
export async function groupStandsIn(
  tx: Transaction,
  group: string | undefined,
  branch: string,
): Promise<void> {
  if (group === undefined) return
  const stored = await tx.read('organisations', group)
  const stands = stored?.kind === 'group' && stored.parent === branch && !stored.dissolved
  if (!stands) refuse('groupNotHere')
}

export async function memberIn(tx: Transaction, id: string): Promise<Member> {
  return (await tx.read('members', id)) ?? refuse('notFound')
}

/**
 * To be called in the transaction that opens a matter of this person. Whoever lets them leave has
 * counted what is open outside of a transaction, and writes the same document: of the two that run
 * at once one meets the other.
 */
export async function matterOpenedIn(tx: Transaction, subject: string): Promise<Member> {
  const member = await memberIn(tx, subject)
  if (member.left) refuse('notBound')
  await tx.put('members', { ...member, mattersOpened: (member.mattersOpened ?? 0) + 1 })
  return member
}

/** Matters that were opened between two looks at the same person. */
export function openedSince(before: Member, now: Member): number {
  return (now.mattersOpened ?? 0) - (before.mattersOpened ?? 0)
}

export function scopeOfMember(member: Member) {
  const { _id, branch, path } = member
  return { organisation: branch, path, subject: _id, group: groupOf(member) }
}
