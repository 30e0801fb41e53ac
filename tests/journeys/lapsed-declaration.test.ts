import { decider, liaison, secretary } from '../../demo/cast'
import { photo } from '../../demo/photo'
import type { Emulator } from '../../emulator'
import { declareVolunteering } from '../support/branch-life'
import { chainProblems } from '../support/chain-invariants'
import { startTestEmulator } from '../support/emulator'
import { peopleProblems } from '../support/people-invariants'
import { ordinary, setUpSmallBranch } from '../support/small-branch'
import { stored, storedOne } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

/** What was returned and is never amended: it lapses by its date, whatever happens to the clock. */
jest.setTimeout(60_000)

let emulator: Emulator
let world: StrictWorld
const [member, other] = ordinary
const day = '2026-12-10'
const reason = '请补拍服务记录'

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
})
beforeEach(() => world.setClock('2026-12-14 09:00'))
afterEach(() => {
  expect([...chainProblems(emulator), ...peopleProblems(emulator)]).toEqual([])
})
afterAll(() => emulator.close())

async function returned(who: string = member): Promise<string> {
  const declaration = await declareVolunteering(world, who, '社区服务，两小时', day)
  await world.ask(liaison, 'returnDeclaration', { declaration, reason })
  return declaration
}

const tick = () => emulator.trigger('clock', 'everyTenMinutes')
const shown = (declaration: string) => world.ask(member, 'showDeclaration', { declaration })
const stateOf = (declaration: string) => storedOne(emulator, 'declarations', declaration).state

test('the member is told until when, and may amend it on that day', async () => {
  const declaration = await returned()
  const { dueDay, next, actions } = await shown(declaration)
  expect([dueDay, next?.byDay]).toEqual(['2026-12-28', '2026-12-28'])
  expect(actions).toEqual(['amend', 'withdraw'])
  const { declarations } = await world.ask(member, 'listMyDeclarations', {})
  expect(declarations[0]).toMatchObject({ state: 'returned', dueDay: '2026-12-28' })
  world.setClock('2026-12-28 23:50')
  await tick()
  const photos = [await world.upload(member, 'evidence', photo(9))]
  const amended = { declaration, indicator: 'L12', day, title: '社区服务', photos, keep: [] }
  expect(await world.ask(member, 'amendDeclaration', amended)).toMatchObject({ state: 'submitted' })
  world.setClock('2026-12-29 00:10')
  await tick()
  expect(stateOf(declaration)).toBe('submitted')
  await world.ask(member, 'withdrawDeclaration', { declaration })
})

test('after its day it lapses once, says so in its trail, and its photos are gone', async () => {
  const declaration = await returned()
  const files = storedOne(emulator, 'declarations', declaration).photos.map(({ file }) => file)
  world.setClock('2026-12-29 00:05')
  const late = { declaration, indicator: 'L12', day, title: '迟', photos: [], keep: [] }
  expect(await world.refused(member, 'amendDeclaration', late)).toBe('amendmentOverdue')
  expect((await shown(declaration)).actions).toEqual(['withdraw'])
  await tick()
  const digest = emulator.store.digest()
  await tick()
  expect(emulator.store.digest()).toBe(digest)
  const after = await shown(declaration)
  expect(after).toMatchObject({ state: 'lapsed', reason, photos: [], actions: [] })
  expect(after.next).toBeUndefined()
  expect(after.trail.map(({ by, what }) => [by, what]).at(-1)).toEqual([
    '系统',
    '逾期未补正，视为撤回',
  ])
  expect(files).toHaveLength(1)
  for (const refused of [
    await world.refused(member, 'amendDeclaration', late),
    await world.refused(member, 'withdrawDeclaration', { declaration }),
    await world.refused(liaison, 'endorseDeclaration', { declaration }),
  ]) {
    expect(['declarationNotReturned', 'declarationDecided']).toContain(refused)
  }
  expect(await world.refused(decider, 'decideDeclaration', decided(declaration))).toBe(
    'declarationDecided',
  )
  const { todos } = await world.ask(member, 'showHome', {})
  expect(todos.map(({ kind }) => kind)).not.toContain('amendDeclaration')
})

const decided = (declaration: string) =>
  ({ declaration, outcome: 'approve', reason: '同意' }) as const

test('the same may be declared anew, and is no double of the lapsed one', async () => {
  const photos = [await world.upload(member, 'evidence', photo('社区服务，两小时'.length))]
  const form = { indicator: 'L12', day, title: '社区服务，两小时', photos }
  const { declaration, findings } = await world.ask(member, 'submitDeclaration', form)
  expect(findings).toEqual([])
  await world.ask(member, 'withdrawDeclaration', { declaration })
})

describe('with a fault at each request of the timer', () => {
  /** More than the timer makes for two declarations, and for all else that it looks after. */
  const requestsMax = 44

  test.each(['abort', 'lostReply', 'conflict'] as const)('%s: each lapses once', async (kind) => {
    const outcomes = []
    let wasMet = true
    for (let at = 1; wasMet; at += 1) {
      expect(at).toBeLessThan(requestsMax)
      world.setClock('2026-12-14 09:00')
      const declarations = [await returned(), await returned(other)]
      world.setClock('2026-12-29 09:00')
      emulator.faults.inject({ at, kind, functionName: 'clock' })
      outcomes.push(await outcomeOf(tick()))
      wasMet = !emulator.faults.isWaiting
      emulator.faults.clear()
      emulator.expireTransactions()
      await tick()
      await tick()
      for (const declaration of declarations) {
        const { state, trail } = storedOne(emulator, 'declarations', declaration)
        const lapses = trail.filter(({ act }) => act === 'lapse').length
        expect([at, state, lapses]).toEqual([at, 'lapsed', 1])
      }
    }
    expect(outcomes).toEqual(expect.arrayContaining(['disturbed', 'done']))
    expect(outcomes.at(-1)).toBe('done')
  })

  async function outcomeOf(run: Promise<unknown>): Promise<'done' | 'disturbed'> {
    const result = await run.catch(() => ({ ok: false }))
    return (result as { ok: boolean }).ok ? 'done' : 'disturbed'
  }
})

test('a returned one that nobody touches keeps no year open', async () => {
  const declaration = await returned()
  world.setClock('2027-01-04 09:00')
  await world.ask(secretary, 'freezeHalfYear', { half: '2026-H1', carryOver: true })
  const yearEnd = { half: '2026-H2', carryOver: false }
  expect(await world.refused(secretary, 'freezeHalfYear', yearEnd)).toBe('matterPendingAtYearEnd')
  await tick()
  expect(stateOf(declaration)).toBe('lapsed')
  expect(await world.ask(secretary, 'freezeHalfYear', yearEnd)).toMatchObject({ state: 'frozen' })
  const facts = stored(emulator, 'entries').filter((one) => one.kind === 'fact')
  expect(facts.filter(({ matter }) => matter === declaration)).toEqual([])
})
