import { firstBook } from '@shared/rulebook/first-book'
import { administrator } from '../../demo/cast'
import { demoSetUpCode } from '../../demo/set-up'
import type { World } from '../../demo/world'

/**
 * A branch of any size, made by the product's own procedures: set-up, roster, bindings,
 * appointments, rulebook. Its people are `m-0001` …, and their openids follow from that.
 */
export interface LargeBranch {
  organisation: string
  /** Everybody on the roster, in the order of the roster. */
  members: string[]
  /** Those who can sign in with a phone: the first of `members`. */
  bound: string[]
  secretary: string
  liaison: string
  deputyLiaison: string
  /** The secretary and, where there are seven members, four others. */
  committee: string[]
  /** The superior's decider, of another branch. */
  decider: string
}

interface Wanted {
  members: number
  /** How many get an identity; the first ten at least, for they hold the offices. */
  bound?: number
}

const root = 'large-committee'
const decider = 'superior-decider'
const officersMin = 10
const committeeNeedsMembers = 7
/** Calls under way at once; more only wait for an instance. */
const callsAtOnce = 4

export async function makeLargeBranch(world: World, wanted: Wanted): Promise<LargeBranch> {
  const branch = plan(wanted)
  await setUpRoot(world)
  await createBranch(world, branch.organisation)
  await createBranch(world, 'superior-office')
  await enrol(world, decider, 'superior-office', false)
  await eachOf(branch.members, (member) => enrol(world, member, branch.organisation, true))
  await appointAll(world, branch)
  await eachOf([...branch.bound, decider], (member) => bind(world, member))
  await adoptFirstBook(world, branch)
  return branch
}

/** The root organisation and its administrator, and nothing else. */
export function setUpRoot(world: World) {
  world.setClock('2026-01-05 09:00')
  return ask(world, 'startSetUp', {
    setUpCode: demoSetUpCode,
    organisation: root,
    organisationName: '集团党委',
    name: administrator.name,
  })
}

/** A branch without anybody in it, under the same root. */
export function createBranch(world: World, organisation: string) {
  return ask(world, 'createOrganisation', {
    organisation,
    kind: 'branch',
    name: organisation,
    parent: root,
  })
}

function plan({ members: size, bound = size }: Wanted): LargeBranch {
  const numbers = Array.from({ length: size }, (_, index) => String(index + 1).padStart(4, '0'))
  const members = numbers.map((number) => `m-${number}`)
  const [secretary = '', liaison = '', deputyLiaison = ''] = members
  return {
    organisation: 'large-branch',
    members,
    bound: members.slice(0, Math.max(bound, officersMin)),
    secretary,
    liaison,
    deputyLiaison,
    committee: size < committeeNeedsMembers ? [] : [secretary, ...members.slice(3, 7)],
    decider,
  }
}

export async function enrol(world: World, member: string, branch: string, scored: boolean) {
  await ask(world, 'enrolMember', {
    member,
    name: member,
    branch,
    standing: 'formal',
    office: 'ordinary',
    department: '检修部',
    post: 'frontline',
    scored,
    since: '2026-01',
    hasPhone: true,
    underProbation: false,
  })
}

export async function bind(world: World, member: string): Promise<void> {
  const { code } = await ask(world, 'issueBindingCode', { member })
  await world.ask(member, 'bindIdentity', { code })
}

async function appointAll(world: World, branch: LargeBranch): Promise<void> {
  const { organisation, committee } = branch
  // One document holds the appointments, so they are made one after another.
  await appoint(world, branch.secretary, organisation, 'secretary')
  await appoint(world, branch.liaison, organisation, 'liaison')
  await appoint(world, branch.deputyLiaison, organisation, 'deputyLiaison')
  for (const member of committee.slice(1)) {
    await appoint(world, member, organisation, 'committeeMember')
  }
  await appoint(world, decider, root, 'decider')
}

type Role = 'secretary' | 'liaison' | 'deputyLiaison' | 'committeeMember' | 'decider'

function appoint(world: World, member: string, organisation: string, role: Role) {
  return ask(world, 'appointMember', {
    member,
    organisation,
    role,
    from: '2026-01-01',
    resolution: '选举结果',
  })
}

function adoptFirstBook(world: World, { organisation, members: { length } }: LargeBranch) {
  return ask(world, 'adoptRulebook', {
    branch: organisation,
    rulebook: firstBook,
    decision: {
      title: '通过考核细则',
      heldOn: '2026-01-05',
      expected: length,
      present: length,
      ayes: length,
    },
  })
}

function ask<Name extends Parameters<World['ask']>[1]>(
  world: World,
  procedure: Name,
  input: Parameters<typeof world.ask<Name>>[2],
) {
  return world.ask(administrator.member, procedure, input)
}

async function eachOf(items: readonly string[], work: (item: string) => Promise<void>) {
  const waiting = [...items]
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: callsAtOnce }, worker))
}
