import { openStates } from '@shared/declaration/state'
import { administrator, openidOf } from '../../demo/cast'
import { photo } from '../../demo/photo'
import type { Emulator } from '../../emulator'
import { startTestEmulator } from '../support/emulator'
import { setUpSmallBranch } from '../support/small-branch'
import { stored, storedOne } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

/**
 * A member declares while an administrator lets them go: what is open was counted outside of the
 * transaction. Whatever comes first, nobody is gone with something open.
 */
jest.setTimeout(60_000)

const admin = administrator.member
const open: readonly string[] = openStates

let emulator: Emulator
let world: StrictWorld

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  world.setClock('2026-03-20 12:00')
})
afterAll(() => emulator.close())
afterEach(() => emulator.faults.clear())

const declared = { indicator: 'L12', day: '2026-03-19', title: '社区服务' }
const photoOf = (member: string) => world.upload(member, 'evidence', photo(3))
const declares = (member: string, photos: string[]) =>
  world.reply(openidOf(member), 'submitDeclaration', { ...declared, photos }).then(saidBy)

type Said = { ok: true } | { ok: false; refusal: { code: string } }
const saidBy = (reply: Said) => (reply.ok ? 'done' : reply.refusal.code)

const ways = {
  startTransfer: (member: string) => ({
    ...{ member, destination: '城北供电公司党委' },
    ...{ lastMonth: '2026-03', letterExpires: '2026-05-01' },
  }),
  endMembership: (member: string) => ({ member, resolution: '组织关系转出' }),
} as const
const refusals = {
  startTransfer: ['transferMatterPending', 'inTransit'],
  endMembership: ['mattersOpen', 'notBound'],
} as const

function lets(member: string, way: keyof typeof ways) {
  return world.reply(openidOf(admin), way, ways[way](member)).then(saidBy)
}

/** Has left, or is on the way, with something that nobody decides any more. */
function goneWithSomethingOpen(member: string): boolean {
  const { left, transfer } = storedOne(emulator, 'members', member)
  const declarations = stored(emulator, 'declarations').filter(({ subject }) => subject === member)
  const pending = declarations.some(({ state }) => open.includes(state))
  return pending && (left !== undefined || transfer !== undefined)
}

const held = (action: string) => emulator.faults.hold({ at: 1, action, functionName: 'api' })

describe.each([
  ['startTransfer', ['wang-fang', 'sun-li', 'he-jun']],
  ['endMembership', ['wu-qian', 'gao-feng', 'xiao-yu']],
] as const)('%s', (way, [first, second, third]) => {
  test('a declaration between the count and the transaction is met', async () => {
    const photos = [await photoOf(first)]
    const gate = held('database.startTransaction')
    const leaving = lets(first, way)
    await gate.reached
    expect(await declares(first, photos)).toBe('done')
    gate.letGo()
    expect(await leaving).toBe(refusals[way][0])
    expect(goneWithSomethingOpen(first)).toBe(false)
  })

  test('a declaration whose form was checked before is refused after', async () => {
    const photos = [await photoOf(second)]
    const gate = held('database.startTransaction')
    const declaring = declares(second, photos)
    await gate.reached
    expect(await lets(second, way)).toBe('done')
    gate.letGo()
    expect(await declaring).toBe(refusals[way][1])
    expect(goneWithSomethingOpen(second)).toBe(false)
  })

  test('of two transactions at once one meets the other', async () => {
    const photos = [await photoOf(third)]
    const gate = held('database.commitTransaction')
    const leaving = lets(third, way)
    await gate.reached
    const declaring = declares(third, photos)
    await new Promise((resolve) => setTimeout(resolve, 200))
    gate.letGo()
    expect([await leaving, await declaring]).toEqual(['done', refusals[way][1]])
    expect(goneWithSomethingOpen(third)).toBe(false)
  })
})
