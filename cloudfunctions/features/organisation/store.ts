import type { Member, Organisation } from '@shared/organisation/organisation'
import { refuse } from '@shared/kernel/refusal'
import type { Call } from '../../kit/call'
import { read } from '../../kit/database'
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

export async function memberIn(tx: Transaction, id: string): Promise<Member> {
  return (await tx.read('members', id)) ?? refuse('notFound')
}

export function scopeOfMember({ _id, branch, path }: Member) {
  return { organisation: branch, path, subject: _id }
}
