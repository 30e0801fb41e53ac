import * as fc from 'fast-check'
import { contracts, functionOf, type ProcedureName } from '@shared/contracts'
import type { Role } from '@shared/kernel/authorisation'
import type { Reply } from '@shared/kernel/contract'
import {
  administrator,
  decider,
  deputyLiaison,
  inspector,
  liaison,
  openidOf,
  secretary,
} from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { startTestEmulator } from '../support/emulator'
import { malformed, wellFormed } from '../support/malformed'
import { setUpSmallBranch, smallCommittee } from '../support/small-branch'
import { contractProblem, StrictWorld } from '../support/strict-world'

/**
 * 10,000 inputs over all procedures, none of which fits its contract, from who may call it; in the
 * lab (`npm run lab`) so many times that.
 */
jest.setTimeout(180_000)

const inputsMade = 10_000 * Number(process.env['MALFORMED_RUNS'] ?? 1)
const names = Object.keys(contracts) as ProcedureName[]
const each = Math.ceil(inputsMade / names.length)

const whoIs: Record<Role, string> = {
  member: 'wang-fang',
  groupLeader: 'wang-fang',
  liaison,
  deputyLiaison,
  committeeMember: smallCommittee[1],
  secretary,
  inspector,
  decider,
  administrator: administrator.member,
}

let emulator: Emulator
let before: string
let sent = 0

beforeAll(async () => {
  emulator = await startTestEmulator()
  const world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  world.setClock('2026-03-20 12:00')
  before = emulator.store.digest()
})
afterAll(() => emulator.close())

function callerOf(name: ProcedureName): string {
  const { who } = contracts[name]
  if (who === 'anyone') return 'stranger'
  const [grant] = who
  return openidOf(grant === undefined ? 'nobody' : whoIs[grant.role])
}

async function answerTo(name: ProcedureName, input: unknown): Promise<string> {
  const event = { procedure: name, commandId: `malformed-${String(sent).padStart(8, '0')}`, input }
  sent += 1
  const { result } = await emulator.call(functionOf(name), callerOf(name), event)
  const reply = result as Reply<unknown>
  return contractProblem(name, reply) ?? (reply.ok ? 'done' : reply.refusal.code)
}

test.each(names)('%s: a typed refusal each time, and nothing is written', async (name) => {
  const inputs = fc.sample(malformed(contracts[name].input), { seed: 20_260_320, numRuns: each })
  const otherwise: [string, unknown][] = []
  for (const input of inputs) {
    const answer = await answerTo(name, input)
    if (answer !== 'badInput') otherwise.push([answer, input])
  }
  expect(otherwise).toEqual([])
  expect(emulator.store.digest()).toBe(before)
})

test('all of them were sent', () => {
  expect(sent).toBeGreaterThanOrEqual(inputsMade)
})

test('what fits the contract is not refused for its form', async () => {
  const inputs = fc.sample(wellFormed(contracts.showDeclaration.input), { seed: 1, numRuns: 3 })
  for (const input of inputs) expect(await answerTo('showDeclaration', input)).not.toBe('badInput')
})
