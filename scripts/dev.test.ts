import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** `npm run dev` in a copy of the project, beside a Taro that goes on for ever. */
jest.setTimeout(60_000)

const root = path.resolve(__dirname, '..')
const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'dev-'))
const bundle = path.join(copy, 'dist/functions/clock/index.js')
const stamp = path.join(copy, 'dist/.stamps/functions')
let dev: ChildProcess

beforeAll(() => {
  for (const name of [
    'scripts',
    'cloudfunctions',
    'shared',
    'package-lock.json',
    'tsconfig.json',
  ]) {
    fs.cpSync(path.join(root, name), path.join(copy, name), { recursive: true })
  }
  const modules = path.join(copy, 'node_modules')
  fs.mkdirSync(path.join(modules, '@tarojs/cli/bin'), { recursive: true })
  fs.mkdirSync(path.join(copy, 'miniprogram'))
  for (const name of fs.readdirSync(path.join(root, 'node_modules'))) {
    if (name === '@tarojs' || name === '.installed-from') continue
    fs.symlinkSync(path.join(root, 'node_modules', name), path.join(modules, name))
  }
  fs.copyFileSync(path.join(root, 'package-lock.json'), path.join(modules, '.installed-from'))
  fs.writeFileSync(path.join(modules, '@tarojs/cli/bin/taro'), 'setInterval(() => {}, 1000)')
  fs.mkdirSync(path.dirname(stamp), { recursive: true })
  fs.writeFileSync(stamp, 'what was built before')
  dev = spawn(process.execPath, ['scripts/dev.mjs'], { cwd: copy, stdio: 'inherit' })
})
afterAll(() => {
  dev.kill('SIGKILL')
  fs.rmSync(copy, { recursive: true })
})

async function untilBuilt(text: string): Promise<void> {
  const holds = () => fs.existsSync(bundle) && fs.readFileSync(bundle, 'utf8').includes(text)
  while (!holds()) await setTimeout(50)
}

test('builds the functions, again on each change, and ends on a signal', async () => {
  await untilBuilt('noticePeriods')
  expect(fs.existsSync(stamp)).toBe(false)
  const source = path.join(copy, 'cloudfunctions/clock/index.ts')
  const text = fs.readFileSync(source, 'utf8')
  fs.writeFileSync(source, text.replace("['noticePeriods'", "['changedWhileWatching'"))
  await untilBuilt('changedWhileWatching')
  const ended = once(dev, 'exit')
  dev.kill('SIGTERM')
  await ended
  expect(fs.existsSync(stamp)).toBe(false)
})
