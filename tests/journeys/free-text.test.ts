import { liaison, openidOf } from '../../demo/cast'
import { photo } from '../../demo/photo'
import type { Emulator } from '../../emulator'
import { startTestEmulator } from '../support/emulator'
import { logProblems } from '../support/log-problems'
import { setUpSmallBranch } from '../support/small-branch'
import { stored } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

/**
 * Free text that others will see passes the platform's check, in one place for every command:
 * what breaks the rules is refused, what is in doubt goes to a person, nothing is lost.
 */
jest.setTimeout(60_000)

let emulator: Emulator
let world: StrictWorld

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  world.setClock('2026-03-20 12:00')
})
afterAll(() => emulator.close())

const writer = 'wang-fang'
const form = { indicator: 'L12', day: '2026-03-19' }

async function declaring(title: string) {
  const photos = [await world.upload(writer, 'evidence', photo(1))]
  const commandId = world.newCommandId()
  return { procedure: 'submitDeclaration', commandId, input: { ...form, title, photos } }
}

async function send(event: Awaited<ReturnType<typeof declaring>>) {
  const { result, costs } = await emulator.call('api', openidOf(writer), event)
  return { reply: result as { ok: boolean; refusal?: { code: string } }, costs }
}

const declarations = () => stored(emulator, 'declarations').map(({ title }) => title)
const checks = () => stored(emulator, 'textChecks')

test('a plain text goes through, for one call of the check and no database request more', async () => {
  const { reply, costs } = await send(await declaring('社区服务'))
  expect(reply.ok).toBe(true)
  expect(costs.openapiCalls).toBe(1)
  expect(costs.requests.filter(({ collection }) => collection === 'textChecks')).toEqual([])
  expect(checks()).toEqual([])
})

test('what breaks the rules is refused, with what to do, and nothing is written', async () => {
  const event = await declaring('社区服务（模拟违规）')
  const before = emulator.store.digest()
  const { reply } = await send(event)
  expect(reply).toMatchObject({ ok: false, refusal: { code: 'textRefused' } })
  expect(emulator.store.digest()).toBe(before)
})

test.each([
  ['in doubt', '待人工复核的标题', 'review'],
  ['not answered', '模拟超时的标题', 'unchecked'],
])('%s: it is taken, and a person is asked to look, once', async (_, title, verdict) => {
  const event = await declaring(title)
  expect((await send(event)).reply.ok).toBe(true)
  expect((await send(event)).reply.ok).toBe(true)
  expect(declarations().filter((one) => one === title)).toHaveLength(1)
  expect(checks().filter((one) => one.texts[0]?.text === title)).toMatchObject([
    { verdict, by: writer, state: 'open', procedure: 'submitDeclaration' },
  ])
})

test('the check that fails as the platform does, loses nothing either', async () => {
  const event = await declaring('清扫楼道')
  emulator.faults.inject({ at: 1, action: 'wx.openApi', kind: 'http500' })
  const { reply } = await send(event)
  emulator.faults.clear()
  expect(reply.ok).toBe(true)
  expect(checks().at(-1)).toMatchObject({ verdict: 'unchecked' })
  const lines = emulator.logs().map(({ line }) => line)
  expect(lines.some((line) => line.includes('text not checked'))).toBe(true)
  expect(logProblems(emulator, lines)).toEqual([])
})

test('the liaison finds it among what is due, looks and settles it', async () => {
  const due = async () => {
    const { todos } = await world.ask(liaison, 'showHome', {})
    return todos.find(({ kind }) => kind === 'checkTexts')?.count ?? 0
  }
  expect(await due()).toBe(3)
  const { checks: waiting } = await world.ask(liaison, 'listTextChecks', {})
  const texts = [{ field: '标题', text: '待人工复核的标题' }]
  expect(waiting).toContainEqual(
    expect.objectContaining({ byName: '王芳', texts, mine: false, verdict: 'review' }),
  )
  for (const { textCheck } of waiting) {
    await world.ask(liaison, 'settleTextCheck', { textCheck, outcome: 'fine' })
  }
  expect(await due()).toBe(0)
})

test('what the liaison wrote is for the deputy to look at', async () => {
  const text = '待人工复核：部门写错了'
  await world.ask(liaison, 'askRectification', { text })
  const { checks: waiting } = await world.ask(liaison, 'listTextChecks', {})
  expect(waiting).toMatchObject([{ mine: true }])
  const [{ textCheck } = { textCheck: '' }] = waiting
  const reply = await world.reply(openidOf(liaison), 'settleTextCheck', {
    textCheck,
    outcome: 'fine',
  })
  expect(reply).toMatchObject({ ok: false, refusal: { code: 'ownMatter' } })
})
