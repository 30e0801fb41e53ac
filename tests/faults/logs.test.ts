import { administrator } from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { startTestEmulator } from '../support/emulator'
import { logProblems } from '../support/log-problems'
import { Rehearsals } from '../support/rehearsals'
import { said, send } from '../support/repeated'
import { setUpSmallBranch } from '../support/small-branch'
import { StrictWorld } from '../support/strict-world'

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

const lines = () => emulator.logs().map(({ line }) => line)

test.each(['http500', 'lostReply', 'duplicate', 'conflict'] as const)(
  '%s at each request of a submission: the log says what, not who',
  async (kind) => {
    const before = lines().length
    let at = 1
    for (; at <= 14; at += 1) {
      const { command } = await rehearsals.submitDeclaration()
      emulator.faults.inject({ at, kind, functionName: 'api' })
      await send(emulator, command)
      emulator.faults.clear()
      expect(said(await send(emulator, command))).toBe('done')
    }
    expect(lines().length).toBeGreaterThan(before)
    expect(logProblems(emulator, lines())).toEqual([])
  },
)

test('a binding that met its own duplicate names nobody', async () => {
  const newcomer = {
    member: 'tang-liang',
    name: '唐亮',
    branch: 'overhaul-branch',
    standing: 'formal',
    office: 'ordinary',
    department: '变电检修一班',
    post: 'frontline',
    scored: true,
    since: '2026-01',
    hasPhone: true,
    underProbation: false,
  } as const
  await world.ask(administrator.member, 'enrolMember', newcomer)
  const { member } = newcomer
  const { code } = await world.ask(administrator.member, 'issueBindingCode', { member })
  const insert = { action: 'database.insertDocument', functionName: 'api' }
  emulator.faults.inject({ at: 1, kind: 'duplicate', ...insert })
  const reply = await world.reply('demo-tang-liang', 'bindIdentity', { code })
  emulator.faults.clear()
  expect(reply).toMatchObject({ ok: false, refusal: { code: 'fault' } })
  expect(lines().some((line) => line.includes('E11000'))).toBe(true)
  // Only what is stored can be looked for: now the openid is.
  await world.ask(member, 'bindIdentity', { code })
  expect(logProblems(emulator, [...lines()])).toEqual([])
})
