import type { Member, Organisation } from '@shared/organisation/organisation'
import { refuse } from '@shared/kernel/refusal'
import type { Call } from '../../kit/call'
import { read } from '../../kit/database'
import type { Transaction } from '../../kit/transaction'

export async function readOrganisation(id: string): Promise<Organisation> {
  return (await read('organisations', id)) ?? refuse('notFound')
}

/** The caller's own branch, or the one asked for that the caller reaches. */
export async function permittedBranch(call: Call, branch?: string): Promise<Organisation> {
  const organisation = await readOrganisation(branch ?? call.identity.organisation)
  call.permitOrganisation(organisation)
  return organisation
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
