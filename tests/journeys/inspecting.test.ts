import {
  branch,
  decider,
  inspector,
  officeBranch,
  partyCommittee,
  secretary,
} from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { startTestEmulator } from '../support/emulator'
import { setUpSmallBranch } from '../support/small-branch'
import { StrictWorld } from '../support/strict-world'

/** What the superior's inspector may read of the branches below, and nobody else. */
jest.setTimeout(60_000)

let emulator: Emulator
let world: StrictWorld

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
})
afterAll(() => emulator.close())

const here = { branch: branch.organisation }

test.each([
  ['the inspector', inspector],
  ['the decider', decider],
])('%s is told the branches below, and no committee among them', async (_, person) => {
  const { branches } = await world.ask(person, 'listBranches', {})
  const below = [branch, officeBranch].map((one) => ({ branch: one.organisation, name: one.name }))
  expect(branches).toEqual(expect.arrayContaining(below))
  expect(branches).toHaveLength(below.length)
})

test('the book, the half-year and the meetings of a branch are open to the inspector', async () => {
  const { modules } = await world.ask(inspector, 'showRulebook', here)
  expect(modules.length).toBeGreaterThan(0)
  expect((await world.ask(inspector, 'showEvaluation', here)).actions).toEqual([])
  expect(await world.ask(inspector, 'listMeetings', here)).toMatchObject({ mayOpen: false })
})

test.each([
  ['a member', 'wang-fang'],
  ['a secretary', secretary],
])('%s lists no branches', async (_, person) => {
  expect(await world.refused(person, 'listBranches', {})).toBe('notPermitted')
})

test('a branch asked for by name is out of reach for those who do not inspect it', async () => {
  const elsewhere = { branch: officeBranch.organisation }
  expect(await world.refused('wang-fang', 'showRulebook', elsewhere)).toBe('notPermitted')
  expect(await world.refused(secretary, 'listMeetings', elsewhere)).toBe('notPermitted')
  expect(await world.refused(decider, 'listMeetings', here)).toBe('notPermitted')
  const above = { branch: partyCommittee.organisation }
  expect(await world.refused(secretary, 'listMeetings', above)).toBe('notPermitted')
})

test('a superior is told that their own branch is not assessed, a member that theirs is', async () => {
  const superior = await world.ask(inspector, 'showMe', {})
  expect(superior).toMatchObject({ scored: false, assessed: false })
  expect((await world.ask(inspector, 'showHome', {})).me).toMatchObject({ assessed: false })
  expect(await world.ask('wang-fang', 'showMe', {})).toMatchObject({ scored: true, assessed: true })
  const { me } = await world.ask('wang-fang', 'showHome', {})
  expect(me).toMatchObject({ scored: true, assessed: true })
})
