import type { Member } from '@shared/organisation/organisation'
import { refuse } from '@shared/kernel/refusal'
import type { Call } from '../../kit/call'
import { is } from '../../kit/database'
import { codeFrom, environmentKey, hmac } from '../../kit/secrets'
import { scopeOfMember } from '../organisation/store'
import { readMember } from '../organisation/store'

/** Whom the caller files for: the whole branch for a liaison, the own groups for their leader. */
export function whereOneFiles(call: Call): { branch: string; group?: unknown } {
  const { organisation: branch, path } = call.identity
  const all = { organisation: branch, path }
  if (!call.reaches(all)) return { branch, group: is.in(call.permitGroups()) }
  call.permit(all)
  return { branch }
}

/** Somebody else of the branch where the caller is a liaison, or of the group that they lead. */
export async function memberToFileFor(call: Call, id: string): Promise<Member> {
  const member = await readMember(id)
  call.permit(scopeOfMember(member))
  if (member._id === call.identity.person) refuse('ownMatter')
  return member
}

const codeLength = 6

/** Made from the command that issues it and kept nowhere, as a binding code is. */
export function filingCodeOf(command: string): string {
  return codeFrom(environmentKey('SERVER_KEY'), `filingCode:${command}`, codeLength)
}

/** What is stored in place of a code; it is good for one declaration only. */
export function filingCodeHash(declaration: string, code: string): string {
  const typed = code.replace(/\s/g, '').toUpperCase()
  return hmac(environmentKey('SERVER_KEY'), `filingCodeId:${declaration}:${typed}`).slice(0, 40)
}
