import { liaison } from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { decideInMeeting, declareVolunteering } from '../support/branch-life'
import { startTestEmulator } from '../support/emulator'
import { ordinary, setUpSmallBranch } from '../support/small-branch'
import { StrictWorld } from '../support/strict-world'

/** January, when little of the year is attainable yet. */
jest.setTimeout(60_000)

const [member] = ordinary

let emulator: Emulator
let world: StrictWorld

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  world.setClock('2026-01-20 09:00')
  const declaration = await declareVolunteering(world, member, '社区服务', '2026-01-18')
  await world.ask(liaison, 'endorseDeclaration', { declaration })
  await decideInMeeting(world)
})
afterAll(() => emulator.close())

test('what is left this year counts what was booked in full', async () => {
  const { declarables } = await world.ask(member, 'listDeclarable', {})
  const left = declarables.map(({ indicator, left: points }) => [indicator, points])
  expect(Object.fromEntries(left)).toEqual({ L12: 500, J01: 1000 })
})

test('a year to come has no points to show', async () => {
  expect(await world.refused(member, 'showMyPoints', { year: 2027 })).toBe('noPoints')
  await expect(world.ask(member, 'showMyPoints', { year: 2026 })).resolves.toBeDefined()
})

test('a day of a year without a chain is said to be too late or too old', async () => {
  const declareFor = (day: string) =>
    world.refused(member, 'submitDeclaration', {
      indicator: 'L12',
      day,
      title: '社区服务',
      photos: [],
    })
  expect(await declareFor('2028-02-29')).toBe('dayInFuture')
  world.setClock('2026-02-02 09:00')
  expect(await declareFor('2025-12-31')).toBe('dayTooOld')
})
