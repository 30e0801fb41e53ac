import { demoBook } from './book'
import {
  administrator,
  branch,
  committee,
  decider,
  deputyLiaison,
  firstGroup,
  groupLeader,
  inFirstGroup,
  inspector,
  liaison,
  members,
  officeBranch,
  partyCommittee,
  secretary,
  superiors,
  votersOf,
  type Person,
} from './cast'
import type { World } from './world'

/** The secret that the demo's environment is set up with; a real one comes from the deployer. */
export const demoSetUpCode = 'demo-set-up-code'

type Procedure = Parameters<World['reply']>

/** First days of January 2026: organisations, roster, bindings, appointments, rulebook, level. */
export async function setUp(world: World): Promise<void> {
  world.setClock('2026-01-05 09:00')
  await asAdministrator(world, 'startSetUp', {
    setUpCode: demoSetUpCode,
    organisation: partyCommittee.organisation,
    organisationName: partyCommittee.name,
    name: administrator.name,
  })
  for (const one of [branch, officeBranch]) {
    await asAdministrator(world, 'createOrganisation', {
      organisation: one.organisation,
      kind: 'branch',
      name: one.name,
      parent: partyCommittee.organisation,
    })
  }
  const group = { ...firstGroup, kind: 'group' as const, parent: branch.organisation }
  await asAdministrator(world, 'createOrganisation', group)
  for (const person of members) await enrol(world, person, branch.organisation, true)
  for (const person of superiors) await enrol(world, person, officeBranch.organisation, false)
  await appointAll(world)
  await bindAll(world)
  await adopt(world)
}

async function enrol(world: World, person: Person, organisation: string, scored: boolean) {
  const { member, name, standing, office, department, post, since, hasPhone } = person
  const group = inFirstGroup.includes(member) ? firstGroup.organisation : undefined
  await asAdministrator(world, 'enrolMember', {
    member,
    name,
    branch: organisation,
    standing,
    office,
    department,
    post,
    scored,
    since,
    hasPhone,
    underProbation: false,
    ...(group && { group }),
  })
}

async function appointAll(world: World): Promise<void> {
  const elected = '2025 年 12 月党员大会选举结果'
  const appoint = (member: string, role: 'secretary' | 'committeeMember', organisation: string) =>
    asAdministrator(world, 'appointMember', {
      member,
      organisation,
      role,
      from: '2026-01-01',
      resolution: elected,
    })
  for (const member of committee) {
    await appoint(
      member,
      member === secretary ? 'secretary' : 'committeeMember',
      branch.organisation,
    )
  }
  const decided = [
    [liaison, branch.organisation, 'liaison'],
    [deputyLiaison, branch.organisation, 'deputyLiaison'],
    [groupLeader, firstGroup.organisation, 'groupLeader'],
    [decider, partyCommittee.organisation, 'decider'],
    [inspector, partyCommittee.organisation, 'inspector'],
  ] as const
  for (const [member, organisation, role] of decided) {
    await asAdministrator(world, 'appointMember', {
      member,
      organisation,
      role,
      from: '2026-01-01',
      resolution: '2026 年 1 月支委会决议第 1 号',
    })
  }
}

/** Everyone with a phone types the code that the liaison handed out. */
async function bindAll(world: World): Promise<void> {
  for (const { member, hasPhone } of [...members, ...superiors]) {
    if (!hasPhone) continue
    const { code } = await asAdministrator(world, 'issueBindingCode', { member })
    await world.ask(member, 'bindIdentity', { code })
  }
}

async function adopt(world: World): Promise<void> {
  world.setClock('2026-01-09 17:00')
  const heldOn = '2026-01-09'
  const meeting = { heldOn, expected: votersOf(heldOn), present: 26 }
  await world.ask(secretary, 'adoptRulebook', {
    branch: branch.organisation,
    rulebook: demoBook,
    decision: { ...meeting, title: '一月党员大会：通过考核细则', ayes: 25 },
  })
  await world.ask(secretary, 'decideBoardLevel', {
    branch: branch.organisation,
    level: 'pointsWithRank',
    decision: { ...meeting, title: '一月党员大会：积分榜公布积分和名次', ayes: 22 },
  })
}

async function asAdministrator<Name extends Procedure[1]>(
  world: World,
  procedure: Name,
  input: Parameters<typeof world.ask<Name>>[2],
) {
  return world.ask(administrator.member, procedure, input)
}
