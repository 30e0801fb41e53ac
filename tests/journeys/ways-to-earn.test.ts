import {
  administrator,
  branch,
  deputyLiaison,
  inspector,
  liaison,
  members,
  officeBranch,
} from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { callRoll, decideInMeeting, declareVolunteering, themeDay } from '../support/branch-life'
import { startTestEmulator } from '../support/emulator'
import { ordinary, probationary, setUpSmallBranch } from '../support/small-branch'
import { StrictWorld } from '../support/strict-world'

/** Members ask the book how they can earn, and what is left follows what is booked. */
jest.setTimeout(60_000)

const [member, other] = ordinary
const newcomer = 'feng-bo'
const elsewhere = 'liu-min'

let emulator: Emulator
let world: StrictWorld

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  world.setClock('2026-03-13 18:20')
})
afterAll(() => emulator.close())

async function wayOf(asking: string, indicator: string) {
  const { ways } = await world.ask(asking, 'listWaysToEarn', {})
  return ways.find((way) => way.indicator === indicator)
}

test('everyday words find the clause, the way and what is left', async () => {
  const { year, ways, costs } = await world.ask(member, 'listWaysToEarn', { words: '植树' })
  expect(year).toBe(2026)
  expect(ways).toMatchObject([
    { indicator: 'L12', way: 'declared', earned: 0, left: 600, caps: [{ left: 600 }] },
  ])
  expect(costs).toEqual([])
})

test('what costs points stands apart from what earns them', async () => {
  const { ways, costs } = await world.ask(member, 'listWaysToEarn', {})
  expect(ways.map(({ indicator }) => indicator)).toEqual(['J01', 'L12', 'L04', 'L01'])
  expect(costs.map(({ indicator }) => indicator)).toEqual(['B03'])
})

test('what is left is less once a declaration is approved, for nobody else', async () => {
  const declaration = await declareVolunteering(world, member, '义务植树', '2026-03-12')
  expect((await wayOf(member, 'L12'))?.left).toBe(600)
  await world.ask(liaison, 'endorseDeclaration', { declaration })
  await decideInMeeting(world)
  expect(await wayOf(member, 'L12')).toMatchObject({ earned: 100, left: 500 })
  expect((await wayOf(other, 'L12'))?.left).toBe(600)
})

test('the form of a declaration says the same', async () => {
  const { declarables } = await world.ask(member, 'listDeclarable', {})
  const { ways } = await world.ask(member, 'listWaysToEarn', {})
  for (const { indicator, left, title } of declarables) {
    expect(ways).toContainEqual(expect.objectContaining({ indicator, left, title }))
  }
})

test('attendance leaves less too', async () => {
  const before = (await wayOf(other, 'L04'))?.left ?? 0
  const activity = await themeDay(world, '2026-03-20')
  world.setClock('2026-03-20 16:10')
  await callRoll(world, activity)
  await world.ask(deputyLiaison, 'checkLineLeft', { activity, attended: true })
  const value = before - ((await wayOf(other, 'L04'))?.left ?? 0)
  expect(value).toBeGreaterThan(0)
})

test('a probationary member asks too', async () => {
  expect(await wayOf(probationary, 'L12')).toMatchObject({ way: 'declared', left: 600 })
})

async function join(joining: string, organisation: string): Promise<void> {
  const person = members.find((one) => one.member === joining)
  if (person === undefined) throw new Error(`Nobody is called ${joining}`)
  await world.ask(administrator.member, 'enrolMember', {
    ...person,
    branch: organisation,
    scored: true,
    since: '2026-07',
    underProbation: false,
  })
  const { code } = await world.ask(administrator.member, 'issueBindingCode', { member: joining })
  await world.ask(joining, 'bindIdentity', { code })
}

test('who joins in mid-year has what the remaining months make attainable', async () => {
  world.setClock('2026-06-25 09:00')
  await join(newcomer, branch.organisation)
  // Enrolled from July on: in June not a member of this branch yet.
  expect(await world.refused(newcomer, 'listWaysToEarn', {})).toBe('notPermitted')
  world.setClock('2026-07-01 09:00')
  expect(await wayOf(newcomer, 'L12')).toMatchObject({ left: 300 })
  expect((await wayOf(newcomer, 'J01'))?.left).toBe(1_000)
})

test('who is not scored, or whose branch has no book, is told so', async () => {
  await join(elsewhere, officeBranch.organisation)
  expect(await world.refused(elsewhere, 'listWaysToEarn', {})).toBe('noRulebook')
  expect(await world.refused(inspector, 'listWaysToEarn', {})).toBe('noPoints')
})

test('in January the new year is whole again', async () => {
  world.setClock('2027-01-02 09:00')
  const { year } = await world.ask(member, 'listWaysToEarn', {})
  expect(year).toBe(2027)
  expect(await wayOf(member, 'L12')).toMatchObject({ earned: 0, left: 600 })
})
