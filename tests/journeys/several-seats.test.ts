import { administrator, branch, liaison, partyCommittee, secretary } from '../../demo/cast'
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
