import type { Member, Organisation } from '@shared/organisation/organisation'
import { refuse } from '@shared/kernel/refusal'
import type { Call } from '../../kit/call'
import { read } from '../../kit/database'
import type { Transaction } from '../../kit/transaction'

export async function readOrganisation(id: string): Promise<Organisation> {
  return (await read('organisations', id)) ?? refuse('notFound')
}

/** Where an organisation stands in the tree; nothing is read for the caller's own. */
export async function pathOf(call: Call, id: string): Promise<string> {
  const { organisation, path } = call.identity
  return id === organisation ? path : (await readOrganisation(id)).path
}

/** The caller's own branch, or the one asked for that the caller reaches. */
export async function permittedBranch(
  call: Call,
  _id = call.identity.organisation,
): Promise<Pick<Organisation, '_id' | 'path'>> {
  const branch = { _id, path: await pathOf(call, _id) }
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
