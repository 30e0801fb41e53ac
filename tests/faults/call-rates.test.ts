import { setTimeout } from 'node:timers/promises'
import { liaison } from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { startTestEmulator, testEnvironment } from '../support/emulator'
import { said, send } from '../support/repeated'
import { ordinary, setUpSmallBranch } from '../support/small-branch'
import { stored } from '../support/stored'
import { World } from '../../demo/world'

/** A program that calls without end is stopped; nobody beside it is, and nothing is lost. */
jest.setTimeout(60_000)

const perMinute = 120

let emulator: Emulator

beforeAll(async () => {
  const environment = { ...testEnvironment, CALLS_PER_MINUTE: String(perMinute) }
  emulator = await startTestEmulator({ environment, instancesPerFunction: 1 })
  await setUpSmallBranch(new World(emulator, 'rates'))
})
afterAll(() => emulator.close())

function look(member: string, number: number) {
  const commandId = `look-${String(number).padStart(4, '0')}`
  return send(emulator, { member, procedure: 'showMe', commandId, input: {} })
}

test('beyond the limit a call is refused, writes nothing, and goes through later', async () => {
  const [declarer, another] = ordinary
  let refused = 0
  for (let number = 0; refused === 0 && number < 2 * perMinute; number += 1) {
    if (said(await look(declarer, number)) === 'tooManyCalls') refused = number
  }
  expect(refused).toBeGreaterThanOrEqual(perMinute)
  const command = {
    member: declarer,
    procedure: 'startRulebookDraft' as const,
    commandId: 'command-0000-0000-0001',
    input: {},
  }
  const before = emulator.store.digest()
  expect(said(await send(emulator, command))).toBe('tooManyCalls')
  expect(emulator.store.digest()).toBe(before)
  expect(said(await look(another, 0))).toBe('done')
  expect(said(await look(liaison, 0))).toBe('done')
  await setTimeout((60_000 / perMinute) * 1.5)
  // Admitted, and refused for what it is: a member drafts no rulebook.
  expect(said(await send(emulator, command))).toBe('notPermitted')
  expect(stored(emulator, 'rulebookDrafts')).toEqual([])
})
