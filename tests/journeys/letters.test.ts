import type { Home } from '@shared/home/contract'
import {
  administrator,
  branch,
  deputyLiaison,
  inspector,
  liaison,
  officeBranch,
  partyCommittee,
  secretary,
} from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { startTestEmulator } from '../support/emulator'
import { appoint } from '../support/power'
import { setUpSmallBranch, smallCommittee } from '../support/small-branch'
import { StrictWorld } from '../support/strict-world'

/** A letter of introduction runs out: who has to act is told, in time and with other words. */
jest.setTimeout(60_000)

const admin = administrator.member
const [, officer] = smallCommittee
const here = officeBranch.organisation
const kinds = ['letterEnds', 'arrivalEnds', 'ownLetterEnds']

let emulator: Emulator
let world: StrictWorld
let transfer: string

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  world.setClock('2026-08-20 12:00')
  await appoint(world, inspector, 'liaison', here)
})
afterAll(() => emulator.close())

const leaving = {
  member: 'wang-fang',
  destination: '机关',
  to: here,
  lastMonth: '2026-07',
  letterExpires: '2026-09-10',
}

test('somebody is sent to a branch that stands, and to another one', async () => {
  const gone = { organisation: 'gone', kind: 'branch' as const, name: '检修三支部' }
  await world.ask(admin, 'createOrganisation', { ...gone, parent: partyCommittee.organisation })
  const dissolved = { organisation: 'gone', on: '2026-08-19', resolution: '党委批复' }
  await world.ask(admin, 'dissolveOrganisation', dissolved)
  for (const [to, code] of [
    [partyCommittee.organisation, 'organisationKindMisplaced'],
    [branch.organisation, 'transferToSameBranch'],
    ['gone', 'organisationDissolved'],
    ['nowhere', 'notFound'],
  ] as const) {
    expect(await world.refused(admin, 'startTransfer', { ...leaving, to })).toBe(code)
  }
  transfer = (await world.ask(admin, 'startTransfer', leaving)).transfer
  const { transfers } = await world.ask(admin, 'listTransfers', { inTransit: true })
  expect(transfers).toMatchObject([{ transfer, to: here, destination: officeBranch.name }])
})

test('the branch that was left and the one that waits see who it is, and no more', async () => {
  const left = await world.ask(liaison, 'listTransfers', {})
  expect(left.transfers.map(({ name }) => name)).toEqual(['王芳'])
  expect(left.publicKey).toBeUndefined()
  const arriving = await world.ask(inspector, 'listTransfers', { arriving: true })
  expect(arriving.transfers.map(({ name }) => name)).toEqual(['王芳'])
  expect((await world.ask(inspector, 'listTransfers', {})).transfers).toEqual([])
  expect((await world.ask(liaison, 'listTransfers', { arriving: true })).transfers).toEqual([])
  expect(await world.refused('wang-fang', 'listTransfers', {})).toBe('notPermitted')
  expect(await world.refused(liaison, 'showTransfer', { transfer })).toBe('notPermitted')
})

async function lettersOf(member: string): Promise<Home['todos']> {
  const { todos } = await world.ask(member, 'showHome', {})
  return todos.filter(({ kind }) => kinds.includes(kind))
}

test.each([
  ['2026-08-25', undefined],
  ['2026-08-26', 'ahead'],
  ['2026-09-02', 'ahead'],
  ['2026-09-03', 'near'],
  ['2026-09-10', 'last'],
  ['2026-09-11', 'overdue'],
] as const)('on %s the letter is said to be %s', async (day, stage) => {
  world.setClock(`${day} 12:00`)
  const told = (kind: string) => (stage === undefined ? [] : [{ kind, stage, count: 1 }])
  for (const one of [admin, secretary, liaison, deputyLiaison]) {
    expect([one, await lettersOf(one)]).toEqual([one, told('letterEnds')])
  }
  expect(await lettersOf(inspector)).toEqual(told('arrivalEnds'))
  expect(await lettersOf('wang-fang')).toEqual(told('ownLetterEnds'))
  expect(await lettersOf(officer)).toEqual([])
})

test('two letters at different days are two lines, the more urgent first', async () => {
  const later = { ...leaving, member: 'sun-li', lastMonth: '2026-08', letterExpires: '2026-09-20' }
  const second = await world.ask(admin, 'startTransfer', later)
  expect(await lettersOf(secretary)).toEqual([
    { kind: 'letterEnds', stage: 'overdue', count: 1 },
    { kind: 'letterEnds', stage: 'ahead', count: 1 },
  ])
  await world.ask(admin, 'recallTransfer', { transfer: second.transfer, reason: '没有成行' })
})

test('whoever has arrived is no matter of anybody any more', async () => {
  const { statement, member } = await world.ask(admin, 'showTransfer', { transfer })
  expect(member).toBe('wang-fang')
  const line = { office: 'ordinary', department: '检修部', post: 'frontline' } as const
  await world.ask(admin, 'importStatement', {
    ...line,
    statement,
    branch: here,
    member: 'wang-fang-2',
    since: '2026-09',
    hasPhone: true,
  })
  for (const one of [admin, secretary, inspector, 'wang-fang']) {
    expect(await lettersOf(one)).toEqual([])
  }
})
