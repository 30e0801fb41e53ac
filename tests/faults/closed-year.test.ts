import { liaison, secretary } from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { callRoll, decideInMeeting, declareVolunteering, themeDay } from '../support/branch-life'
import { chainProblems } from '../support/chain-invariants'
import { startTestEmulator } from '../support/emulator'
import { setUpSmallBranch } from '../support/small-branch'
import { stored } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

/** What is still under way when the year is frozen must not stop what comes after it. */
jest.setTimeout(60_000)

let emulator: Emulator
let world: StrictWorld

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
})
afterAll(() => emulator.close())

test('a declaration of a closed year goes to the superior, the others of its meeting are booked', async () => {
  const activity = await themeDay(world, '2026-12-30')
  world.setClock('2026-12-30 18:00')
  const late = await declareVolunteering(world, 'wang-fang', '岁末慰问，两小时', '2026-12-30')
  await world.ask(liaison, 'endorseDeclaration', { declaration: late })
  world.setClock('2027-01-04 09:00')
  await world.ask(secretary, 'freezeHalfYear', { half: '2026-H1', carryOver: true })
  await world.ask(secretary, 'freezeHalfYear', { half: '2026-H2', carryOver: true })
  world.setClock('2027-01-05 09:00')
  const fresh = await declareVolunteering(world, 'sun-li', '元旦值守，三小时', '2027-01-01')
  await world.ask(liaison, 'endorseDeclaration', { declaration: fresh })
  const meeting = await decideInMeeting(world)
  await emulator.trigger('clock', 'everyTenMinutes')
  const stateOf = (id: string) =>
    stored(emulator, 'declarations').find(({ _id }) => _id === id)?.state
  expect({ late: stateOf(late), fresh: stateOf(fresh) }).toEqual({
    late: 'referred',
    fresh: 'posted',
  })
  expect(await world.ask(secretary, 'showMeeting', { meeting })).toMatchObject({ state: 'closed' })
  await callRoll(world, activity)
  await emulator.trigger('clock', 'everyTenMinutes')
  expect(stored(emulator, 'jobs').filter(({ state }) => state === 'running')).toEqual([])
  expect(chainProblems(emulator)).toEqual([])
})
