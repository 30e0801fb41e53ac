import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { administrator, secretary } from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { startTestEmulator } from '../support/emulator'
import { setUpSmallBranch } from '../support/small-branch'
import { StrictWorld } from '../support/strict-world'

/** `npm run -s call`: one procedure as one person, from the command line. */
jest.setTimeout(60_000)

const root = path.resolve(__dirname, '../..')
let emulator: Emulator

beforeAll(async () => {
  emulator = await startTestEmulator()
  await setUpSmallBranch(new StrictWorld(emulator))
})
afterAll(() => emulator.close())

async function call(...asked: string[]) {
  const child = spawn(process.execPath, ['scripts/call.mjs', ...asked], { cwd: root })
  const [said, complaint, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ])
  return { code, complaint, reply: said === '' ? undefined : (JSON.parse(said) as object) }
}

test('prints the reply, and ends with 1 where it is a refusal', async () => {
  const mine = await call('--url', emulator.url, '--as', 'wang-fang', 'showMe')
  expect(mine).toMatchObject({ code: 0, reply: { ok: true, value: { person: 'wang-fang' } } })
  const refused = await call('--url', emulator.url, '--as', 'wang-fang', 'listMembers', '{}')
  expect(refused).toMatchObject({ code: 1, reply: { refusal: { code: 'notPermitted' } } })
})

test('takes the address as it was printed, with its slash', async () => {
  const address = `${emulator.url}/`
  const { code } = await call('--url', address, '--as', administrator.member, 'showMe')
  expect(code).toBe(0)
})

test('finds the function that serves a procedure', async () => {
  const { reply } = await call('--url', emulator.url, '--as', secretary, 'exportRulebook')
  expect(reply).toMatchObject({ refusal: { code: 'badInput' } })
})

test.each([
  ['a name instead of an id', ['--as', '王芳', 'showMe'], '--as wants a person by the id'],
  ['an option that is none', ['--for', 'wang-fang', 'showMe'], "Unknown option '--for'"],
  ['no procedure', ['--as', 'wang-fang'], 'Usage:'],
  ['an input that is no JSON', ['--as', 'wang-fang', 'showMe', '{a}'], 'The input is no JSON'],
  ['an input without its quotes', ['--as', 'wang-fang', 'showBoard', '{}', '1'], 'Too much: 1'],
  ['nobody there', ['--url', 'http://127.0.0.1:9', '--as', 'wang-fang', 'showMe'], 'npm start'],
])('%s is explained, without a stack', async (_, asked, why) => {
  const { code, complaint } = await call(...asked)
  expect(code).toBe(2)
  expect(complaint).toContain(why)
  expect(complaint).not.toMatch(/^\s+at /m)
})

test('another program at the address is said to be one', async () => {
  const elsewhere = ['--url', `${emulator.url}/app`, '--as', 'wang-fang', 'showMe']
  expect(await call(...elsewhere)).toMatchObject({
    code: 2,
    complaint: expect.stringContaining('no emulator') as string,
  })
})
