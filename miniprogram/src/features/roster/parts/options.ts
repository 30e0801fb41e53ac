import { officeTitle, postTitle, roleTitle, standingTitle } from '@/words/titles'
import { kindTitles } from '../copy'
import type { Fields, Kind, Role } from '../client'

/** What may be picked; the lists are the contract's, whose schemas stay on the server. */

const standings = ['formal', 'probationary', 'mobile', 'retired'] as const
const offices = [
  'ordinary',
  'secretary',
  'deputySecretary',
  'organisationOfficer',
  'publicityOfficer',
  'disciplineOfficer',
] as const
const posts = ['frontline', 'management', 'technical', 'service'] as const

export const standingOptions = standings.map((value: Fields['standing']) => ({
  value,
  title: standingTitle(value),
}))
export const officeOptions = offices.map((value: Fields['office']) => ({
  value,
  title: officeTitle(value),
}))
export const postOptions = posts.map((value: Fields['post']) => ({
  value,
  title: postTitle(value),
}))

const ofBranch = ['secretary', 'committeeMember', 'liaison', 'deputyLiaison'] as const
const above = ['inspector', 'decider', 'administrator'] as const

/** Who decides for the superior sits above the branch, never in it; groups have a leader. */
const rolesIn: Record<Kind, readonly Role[]> = {
  partyCommittee: above,
  generalBranch: above,
  branch: ofBranch,
  group: ['groupLeader'],
}

export function roleOptions(kind: Kind) {
  return rolesIn[kind].map((value) => ({ value, title: roleTitle(value) }))
}

export function kindOptions(kinds: readonly Kind[]) {
  return kinds.map((value) => ({ value, title: kindTitles[value] }))
}
