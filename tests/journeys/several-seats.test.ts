import {
  administrator,
  branch,
  liaison,
  openidOf,
  partyCommittee,
  secretary,
} from '../../demo/cast'
import type { OrganisationKind } from '@shared/organisation/organisation'
import type { Emulator } from '../../emulator'
import { declareVolunteering } from '../support/branch-life'
import { startTestEmulator } from '../support/emulator'
import { appoint } from '../support/power'
import { ordinary, setUpSmallBranch } from '../support/small-branch'
import { StrictWorld } from '../support/strict-world'

/** 王芳 decides for a 党总支 without branches, and besides for the 党委 above it. */
jest.setTimeout(60_000)

const [decider, other] = ordinary
const general = 'neighbour-general'

let emulator: Emulator
let world: StrictWorld

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  await world.ask(administrator.member, 'createOrganisation', {
    organisation: general,
    kind: 'generalBranch',
    name: '邻近党总支',
    parent: partyCommittee.organisation,
  })
  world.setClock('2026-03-20 12:00')
  await appoint(world, decider, 'decider', general)
})
afterAll(() => emulator.close())

test('whoever sits for several superiors sees the branches of all of them, each once', async () => {
  const declaration = await declareVolunteering(world, secretary, '社区服务', '2026-03-19')
  await world.ask(liaison, 'endorseDeclaration', { declaration })
  const seen = async () => {
    const { declarations } = await world.ask(decider, 'listDeclarationsReferred', {})
    const { branches } = await world.ask(decider, 'listBranches', {})
    const { todos } = await world.ask(decider, 'showHome', {})
    return {
      referred: declarations.map((one) => one.declaration),
      branches: branches.map((one) => one.branch),
      counted: todos.find(({ kind }) => kind === 'decideReferred')?.count ?? 0,
    }
  }
  expect(await seen()).toEqual({ referred: [], branches: [], counted: 0 })
  await appoint(world, decider, 'decider')
  const { referred, branches, counted } = await seen()
  expect({ referred, counted }).toEqual({ referred: [declaration], counted: 1 })
  expect(branches).toContain(branch.organisation)
  expect(new Set(branches).size).toBe(branches.length)
})

test('an administrator gives no power to a member whom they do not reach', async () => {
  await appoint(world, liaison, 'administrator', general)
  const given = { role: 'inspector' as const, from: '2026-03-01', resolution: '决议第 9 号' }
  const input = { ...given, member: other, organisation: general }
  const before = emulator.store.digest()
  expect(await world.refused(liaison, 'appointMember', input)).toBe('notPermitted')
  expect(emulator.store.digest()).toBe(before)
  await world.ask(administrator.member, 'appointMember', input)
})

test('of the requirements those of the uppermost seat are shown, unless one is named', async () => {
  const first = await world.ask(decider, 'showRulebookFrame', {})
  expect(first.organisation).toBe(partyCommittee.organisation)
  const named = await world.ask(decider, 'showRulebookFrame', { organisation: general })
  expect(named).toMatchObject({ organisation: general, maySet: true })
})

describe('a tree of seven levels', () => {
  /** As long as an id may be, so that a path is as long as seven of them. */
  const named = (name: string) => `${name}-`.padEnd(40, '0')
  const admin = administrator.member
  const committees = ['company', 'works', 'workshop'].map(named)
  const [company = ''] = committees
  const create = (organisation: string, kind: OrganisationKind, parent: string) =>
    world.reply(openidOf(admin), 'createOrganisation', { organisation, kind, name: kind, parent })
  const misplaced = { refusal: { code: 'organisationKindMisplaced' } }

  beforeAll(async () => {
    const chain: [string, OrganisationKind][] = [
      ...committees.map((id): [string, OrganisationKind] => [id, 'partyCommittee']),
      [named('general'), 'generalBranch'],
      [named('deep'), 'branch'],
      [named('group'), 'group'],
    ]
    let parent: string = partyCommittee.organisation
    for (const [organisation, kind] of chain) {
      expect(await create(organisation, kind, parent)).toMatchObject({ ok: true })
      parent = organisation
    }
  })

  test('is reached from every level above, and from none beside', async () => {
    const deep = named('deep')
    await appoint(world, 'sun-li', 'inspector', company)
    await appoint(world, 'he-jun', 'inspector', general)
    const seenBy = async (who: string) =>
      (await world.ask(who, 'listBranches', {})).branches.map((one) => one.branch)
    expect(await seenBy('sun-li')).toEqual([deep])
    expect(await seenBy('he-jun')).toEqual([])
    const shown = await world.ask(admin, 'showOrganisation', { organisation: deep })
    expect(shown.below.map(({ kind }) => kind)).toEqual(['group'])
    const seat = { member: 'wu-qian', role: 'administrator' as const, from: '2026-03-01' }
    await world.ask(admin, 'appointMember', {
      ...seat,
      organisation: named('workshop'),
      resolution: '决议第 2 号',
    })
    const lower = { organisation: named('lower'), kind: 'branch' as const, name: '检修四支部' }
    await world.ask('wu-qian', 'createOrganisation', { ...lower, parent: named('general') })
    const above = { ...lower, organisation: named('higher'), parent: company }
    expect(await world.refused('wu-qian', 'createOrganisation', above)).toBe('notPermitted')
  })

  test('has committees at any depth; a general branch is made of branches alone', async () => {
    const below = named('general')
    expect(await create('general-below', 'generalBranch', below)).toMatchObject(misplaced)
    expect(await create('committee-below', 'partyCommittee', below)).toMatchObject(misplaced)
    expect(await create('group-below', 'group', named('group'))).toMatchObject(misplaced)
  })
})
