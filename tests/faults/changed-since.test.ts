import { administrator, branch, liaison } from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { startTestEmulator } from '../support/emulator'
import { Rehearsals } from '../support/rehearsals'
import { said, send, valueOf } from '../support/repeated'
import { setUpSmallBranch } from '../support/small-branch'
import { storedOne } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

/** The answer was lost, and before the phone sends again, the office of its owner has ended. */
jest.setTimeout(60_000)

let emulator: Emulator
let world: StrictWorld
let rehearsals: Rehearsals

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  rehearsals = new Rehearsals(world)
})
afterAll(() => emulator.close())

async function endOffice(): Promise<void> {
  const { organisation } = branch
  const { appointments } = storedOne(emulator, 'organisations', organisation)
  for (const { id: appointment, member } of appointments) {
    if (member !== liaison) continue
    const ended = { organisation, appointment, until: '2026-03-19' }
    await world.ask(administrator.member, 'endAppointment', ended)
  }
}

test('what was done is answered as then; what was not done is refused', async () => {
  const done = await rehearsals.endorseDeclaration()
  const never = await rehearsals.endorseDeclaration()
  const first = valueOf(await send(emulator, done.command))
  await endOffice()
  expect(valueOf(await send(emulator, done.command))).toEqual(first)
  const other = { ...done.command, input: { declaration: 'declaration-another' } }
  expect(said(await send(emulator, other))).toBe('commandIdReused')
  expect(said(await send(emulator, never.command))).toBe('notPermitted')
  expect([done.effects(), never.effects()]).toEqual([1, 0])
})
