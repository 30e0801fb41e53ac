import { contracts, functionOf, type ProcedureName } from '@shared/contracts'
import { openidOf, secretary } from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { startTestEmulator } from '../support/emulator'
import { setUpSmallBranch } from '../support/small-branch'
import { StrictWorld } from '../support/strict-world'

jest.setTimeout(60_000)

let emulator: Emulator
let before: string

beforeAll(async () => {
  emulator = await startTestEmulator()
  const world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  world.setClock('2026-03-20 12:00')
  before = emulator.store.digest()
})
afterAll(() => emulator.close())

/** Whatever is asked here, nothing of it is written. */
afterEach(() => expect(emulator.store.digest()).toBe(before))

async function ask(openid: string | undefined, event: unknown): Promise<string> {
  const { result } = await emulator.call(servedBy(event), openid, event)
  const { ok, refusal } = result as { ok: boolean; refusal?: { code: string } }
  return ok ? 'done' : (refusal?.code ?? 'nothing')
}

/** The function of a procedure; what is no procedure goes to `api`. */
function servedBy(event: unknown): string {
  const { procedure } = (event ?? {}) as { procedure?: unknown }
  const names = Object.keys(contracts) as ProcedureName[]
  const name = names.find((one) => one === procedure)
  return name === undefined ? 'api' : functionOf(name)
}

const commandId = 'odd-command-00000001'
const member = openidOf('wang-fang')
const form = { indicator: 'L12', day: '2026-03-19', title: '社区服务', photos: [] }
const submit = { procedure: 'submitDeclaration', commandId, input: form }

describe('events that are no requests', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'submitDeclaration'],
    ['a list', [submit]],
    ['a number', 1],
    ['no procedure', { commandId, input: form }],
    ['an unknown procedure', { ...submit, procedure: 'grantMyself' }],
    ['a name that every object has', { ...submit, procedure: 'constructor' }],
    ['a procedure that is no text', { ...submit, procedure: ['submitDeclaration'] }],
  ])('%s: the app is too old, or no app', async (_, event) => {
    expect(await ask(member, event)).toBe('unknownProcedure')
  })
})

describe('command ids', () => {
  test.each([
    ['missing', undefined],
    ['empty', ''],
    ['short', 'short'],
    ['long', 'a'.repeat(65)],
    ['odd', 'odd command 00000001'],
    ['no text', 1234567890123456],
    ['an object', { $gt: '' }],
    ['that of nobody', '../commands/00000000'],
  ])('%s: refused before anything is read', async (_, odd) => {
    expect(await ask(member, { ...submit, commandId: odd })).toBe('commandIdMissing')
  })

  test('a query needs none', async () => {
    expect(await ask(member, { procedure: 'showMe' })).toBe('done')
  })
})

describe('inputs that fit no contract', () => {
  test.each([
    ['nothing', undefined],
    ['a text', 'L12'],
    ['a list', [form]],
    ['a condition instead of an id', { ...form, indicator: { $ne: '' } }],
    ['a field more: points from the caller', { ...form, points: 9900 }],
    ['a field more: somebody else', { ...form, subject: 'sun-li' }],
    ['a day that does not exist', { ...form, day: '2026-02-29' }],
    ['a day that is no text', { ...form, day: 20260319 }],
    ['a title of blanks', { ...form, title: '   ' }],
    ['a title too long', { ...form, title: '长'.repeat(61) }],
    ['a note too long', { ...form, note: '长'.repeat(501) }],
    ['an id too long', { ...form, indicator: 'L'.repeat(121) }],
    ['an id with a path', { ...form, indicator: '../L12' }],
    ['four photos', { ...form, photos: ['a', 'b', 'c', 'd'] }],
    ['an address too long', { ...form, photos: ['cloud://'.padEnd(301, 'a')] }],
  ])('%s', async (_, input) => {
    expect(await ask(member, { ...submit, input })).toBe('badInput')
  })

  test('the answer names the field in Chinese', async () => {
    const messageFor = async (input: unknown) => {
      const { result } = await emulator.call('api', member, { ...submit, input })
      return (result as { refusal: { message: string } }).refusal.message
    }
    expect(await messageFor({ ...form, day: '2026-02-29' })).toBe(
      '“日期”填写有误。请改正后再提交。',
    )
    for (const odd of [undefined, { ...form, constructor: 1 }]) {
      expect(await messageFor(odd)).not.toMatch(/[A-Za-z]/)
    }
  })

  test('a megabyte of text is answered shortly', async () => {
    const input = { ...form, ['a'.repeat(1_000_000)]: 1 }
    const { result } = await emulator.call('api', member, { ...submit, input })
    expect(result).toMatchObject({ ok: false, refusal: { code: 'badInput' } })
    expect(JSON.stringify(result).length).toBeLessThan(1_000)
  })

  test('points come from those alone who put them to the vote or decide them', () => {
    const taking = Object.entries(contracts)
      .filter(([, { kind, input }]) => kind === 'command' && 'points' in shapeOf(input))
      .map(([name, { who }]) => [name, who === 'anyone' ? who : who.map(({ role }) => role)])
    expect(taking).toEqual([
      ['endorseDeclaration', ['liaison', 'deputyLiaison']],
      ['decideDeclaration', ['decider']],
      ['proposePoints', ['secretary']],
    ])
    expect('title' in shapeOf(contracts.submitDeclaration.input)).toBe(true)
  })
})

function shapeOf(schema: unknown): object {
  return (schema as { _zod: { def: { shape: object } } })._zod.def.shape
}

describe('people without a part in it', () => {
  const everything = Object.entries(contracts).filter(([, { who }]) => who !== 'anyone')

  test.each(everything)('%s is not for a stranger', async (procedure) => {
    expect(await ask('stranger', { procedure, commandId, input: {} })).toBe('notBound')
  })

  test.each(Object.keys(contracts))('%s is not for a timer', async (procedure) => {
    expect(await ask(undefined, { procedure, commandId, input: {} })).toBe('notBound')
  })

  test('a person who calls the clock is turned away', async () => {
    const { result, costs } = await emulator.call('clock', openidOf(secretary), {})
    expect(result).toEqual({ ok: false })
    expect(costs.requests).toEqual([])
  })

  const notForMembers = everything.filter(([, { who }]) =>
    who === 'anyone' ? false : !who.some(({ role }) => role === 'member'),
  )
  test.each(notForMembers)('%s is not for an ordinary member', async (procedure) => {
    expect(await ask(member, { procedure, commandId, input: {} })).toBe('notPermitted')
  })

  const notForAdministrators = everything.filter(([, { who }]) =>
    who === 'anyone' ? false : !who.some(({ role }) => role === 'administrator'),
  )
  test.each(notForAdministrators)('%s is not for the administrator', async (procedure) => {
    const administrator = openidOf('gu-ming')
    expect(await ask(administrator, { procedure, commandId, input: {} })).toBe('notPermitted')
  })
})
