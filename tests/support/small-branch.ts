import {
  administrator,
  branch,
  decider,
  deputyLiaison,
  firstGroup,
  inspector,
  liaison,
  members,
  officeBranch,
  partyCommittee,
  secretary,
  superiors,
} from '../../demo/cast'
import { demoSetUpCode } from '../../demo/set-up'
import type { World } from '../../demo/world'
import { defaultBook } from '@shared/rulebook/default-book'
import { firstBook } from '@shared/rulebook/first-book'
import type { Rulebook } from '@shared/rulebook/rulebook'

/** Three of the cast's committee: one recused and one absent leave it without a quorum. */
export const smallCommittee = [secretary, 'chen-zhiyuan', 'zhao-jianguo'] as const
/** Ordinary formal members; the last three act nowhere, so that a panel can be made of them. */
export const ordinary = ['wang-fang', 'sun-li', 'he-jun', 'wu-qian', 'gao-feng', 'xu-jing'] as const
export const probationary = 'xiao-yu'
/** Leads the group of the ordinary members, and does no more of it than a test says. */
export const leader = 'xu-jing'

/** The demonstration rulebook with a row whose points the committee decides. */
export const bookWithDecidedRow: Rulebook = {
  ...firstBook,
  indicators: [
    ...firstBook.indicators,
    ...defaultBook.indicators.filter(({ code }) => code === 'J08'),
  ],
}

const enrolled = [...smallCommittee, liaison, deputyLiaison, ...ordinary, probationary]

/**
 * A branch of twelve of the demo cast and its superior's two, made through the procedures in
 * about a second: what faults and journeys need, without the season. It lives by the demonstration
 * rulebook unless another is given.
 */
export async function setUpSmallBranch(
  world: World,
  rulebook: Rulebook = firstBook,
): Promise<void> {
  world.setClock('2026-01-05 09:00')
  await startEnvironment(world)
  const group = { ...firstGroup, kind: 'group' as const, parent: branch.organisation }
  await world.ask(administrator.member, 'createOrganisation', group)
  for (const one of members.filter(({ member }) => enrolled.includes(member))) {
    await enrol(world, one, branch.organisation, true)
  }
  for (const one of superiors) await enrol(world, one, officeBranch.organisation, false)
  await appointAll(world)
  for (const member of [...enrolled, ...superiors.map((one) => one.member)]) {
    const { code } = await world.ask(administrator.member, 'issueBindingCode', { member })
    await world.ask(member, 'bindIdentity', { code })
  }
  await world.ask(secretary, 'adoptRulebook', {
    branch: branch.organisation,
    rulebook,
    decision: adoption,
  })
}

export const adoption = {
  title: '一月党员大会：通过考核细则',
  heldOn: '2026-01-04',
  expected: 11,
  present: 10,
  ayes: 9,
}

export async function startEnvironment(world: World): Promise<void> {
  await world.ask(administrator.member, 'startSetUp', {
    setUpCode: demoSetUpCode,
    organisation: partyCommittee.organisation,
    organisationName: partyCommittee.name,
    name: administrator.name,
  })
  for (const { organisation, name } of [branch, officeBranch]) {
    const parent = partyCommittee.organisation
    const created = { organisation, kind: 'branch' as const, name, parent }
    await world.ask(administrator.member, 'createOrganisation', created)
  }
}

/** One of the cast on the roster of an organisation; `part` says what is otherwise. */
export function personOf<Part extends object>(who: string, organisation: string, part: Part) {
  const found = members.find(({ member }) => member === who)
  if (!found) throw new Error(`${who} is not of the cast`)
  return { ...found, branch: organisation, scored: true, underProbation: false, ...part }
}

async function enrol(
  world: World,
  person: (typeof members)[number],
  organisation: string,
  scored: boolean,
): Promise<void> {
  await world.ask(administrator.member, 'enrolMember', {
    ...person,
    branch: organisation,
    scored,
    underProbation: false,
    ...(ordinary.some((one) => one === person.member) && { group: firstGroup.organisation }),
  })
}

async function appointAll(world: World): Promise<void> {
  const [, ...others] = smallCommittee
  const appointments = [
    [secretary, branch, 'secretary'],
    ...others.map((member) => [member, branch, 'committeeMember'] as const),
    [liaison, branch, 'liaison'],
    [deputyLiaison, branch, 'deputyLiaison'],
    [leader, firstGroup, 'groupLeader'],
    [decider, partyCommittee, 'decider'],
    [inspector, partyCommittee, 'inspector'],
  ] as const
  for (const [member, { organisation }, role] of appointments) {
    await world.ask(administrator.member, 'appointMember', {
      member,
      organisation,
      role,
      from: '2026-01-01',
      resolution: '2026 年 1 月决议第 1 号',
    })
  }
}
