import type { Role } from '@shared/kernel/authorisation'
import { instantFrom, monthOf } from '@shared/kernel/calendar'
import type { Line } from '@shared/kernel/testing/csv'
import {
  administrator,
  branch,
  decider,
  deputyLiaison,
  inspector,
  liaison,
  openidOf,
  partyCommittee,
  secretary,
} from '../../demo/cast'
import type { World } from '../../demo/world'
import type { Emulator } from '../../emulator'
import { reachedBy, roles, type Relation } from './access-matrix'
import { leader, smallCommittee } from './small-branch'
import { stored } from './stored'

/** Those who try every procedure on an object of the demo's branch, and what they are. */

type Seat = [role: Role, ofBranch: Relation, ofOwn: Relation]

export interface Trying {
  openid: string | undefined
  /**
   * Each role with where an object of the demo's branch lies from it, and where one of the caller's
   * own organisation does.
   */
  seats: readonly Seat[]
}

const here = (role: Role): Seat => [role, 'own', 'own']
const member: Seat = ['member', 'own', 'self']
const stranger: Seat = ['member', 'other', 'self']
const above = (role: Role): Seat => [role, 'child', 'child']
/** Of the own group an object of theirs is said to concern another. */
const leads: Seat = ['groupLeader', 'group', 'group']
const neighbour = 'ouyang-jianping'
const [, officer] = smallCommittee
/** Two of the ordinary members: one holds nothing, the other held everything until January. */
export const plain = 'sun-li'
export const former = 'he-jun'

function bound(who: string, ...seats: Seat[]): Trying {
  return { openid: openidOf(who), seats }
}

export const everybody: Record<string, Trying> = {
  nobody: { openid: undefined, seats: [] },
  unbound: { openid: openidOf('stranger'), seats: [] },
  'a member': bound(plain, member),
  'a former everything': bound(former, member),
  'everything of another branch': bound(
    neighbour,
    stranger,
    ...roles
      .slice(1)
      .map((role): Seat => [role, 'other', role === 'groupLeader' ? 'group' : 'own']),
  ),
  groupLeader: bound(leader, member, leads),
  liaison: bound(liaison, member, here('liaison')),
  deputyLiaison: bound(deputyLiaison, member, here('deputyLiaison')),
  committeeMember: bound(officer, member, here('committeeMember')),
  secretary: bound(secretary, member, here('secretary')),
  inspector: bound(inspector, stranger, above('inspector')),
  decider: bound(decider, stranger, above('decider')),
  administrator: bound(administrator.member, ['administrator', 'child', 'own']),
}

/** Those of them who are bound there, and the two who are bound nowhere. */
export function peopleOf(emulator: Emulator): string[] {
  const bound = stored(emulator, 'identities').map(({ _id }) => _id)
  return Object.entries(everybody)
    .filter(([, { openid, seats }]) => seats.length === 0 || bound.includes(openid ?? ''))
    .map(([who]) => who)
}

/** The caller cannot name another object than the own. */
export function isOfCaller({ object = '' }: Line): boolean {
  return object.startsWith('caller')
}

/** What the table says to this person, on an object of the demo's branch or on the own. */
export function expectedOf(line: Line, name: string): 'yes' | 'notBound' | 'notPermitted' {
  const { openid, seats } = everybody[name] ?? { openid: undefined, seats: [] }
  if (openid === undefined) return line['nobody'] === 'yes' ? 'yes' : 'notBound'
  if (seats.length === 0) return line['unbound'] === 'yes' ? 'yes' : 'notBound'
  const reaches = seats.some(([role, ofBranch, ofOwn]) =>
    reachedBy(line, role).includes(isOfCaller(line) ? ofOwn : ofBranch),
  )
  return reaches ? 'yes' : 'notPermitted'
}

/** A role lets the person at it, beyond being a member; what is open to anyone needs none. */
export function roleThatReaches(line: Line, name: string): boolean {
  if (line['unbound'] === 'yes') return false
  const seats = everybody[name]?.seats ?? []
  return seats.some(
    ([role, ofBranch, ofOwn]) =>
      role !== 'member' && reachedBy(line, role).includes(isOfCaller(line) ? ofOwn : ofBranch),
  )
}

const general = 'neighbour-general'
const beside = 'neighbour-branch'
const groupBeside = 'neighbour-group'
const groupHere = { organisation: 'former-group' }

/** The neighbour with every role there is beside the demo's branch, and the former everything. */
export async function addOutsiders(world: World): Promise<void> {
  const admin = administrator.member
  const parent = partyCommittee.organisation
  for (const one of [
    { organisation: general, kind: 'generalBranch' as const, name: '邻近党总支', parent },
    { organisation: beside, kind: 'branch' as const, name: '邻近党支部', parent: general },
    { organisation: groupBeside, kind: 'group' as const, name: '邻近党小组', parent: beside },
    { ...groupHere, kind: 'group' as const, name: '原党小组', parent: branch.organisation },
  ]) {
    await world.ask(admin, 'createOrganisation', one)
  }
  await world.ask(admin, 'enrolMember', {
    member: neighbour,
    name: '欧阳建平',
    branch: beside,
    standing: 'formal',
    office: 'ordinary',
    department: '检修部',
    post: 'management',
    scored: true,
    since: monthOf(instantFrom(Date.parse(world.emulator.clock.now()))),
    hasPhone: true,
    underProbation: false,
    group: groupBeside,
  })
  const superiors: readonly Role[] = ['inspector', 'decider', 'administrator']
  for (const role of roles) {
    if (role === 'member') continue
    const given = { role, from: '2026-01-01', resolution: '决议第 9 号' }
    const isAbove = superiors.includes(role)
    await world.ask(admin, 'appointMember', {
      ...given,
      member: neighbour,
      organisation: isAbove ? general : role === 'groupLeader' ? groupBeside : beside,
    })
    await world.ask(admin, 'appointMember', {
      ...given,
      member: former,
      organisation: isAbove ? parent : (role === 'groupLeader' ? groupHere : branch).organisation,
      until: '2026-01-31',
    })
  }
  await bind(world, neighbour)
}

export async function bind(world: World, who: string): Promise<void> {
  const { code } = await world.ask(administrator.member, 'issueBindingCode', { member: who })
  await world.ask(who, 'bindIdentity', { code })
}
