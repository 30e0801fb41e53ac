import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** What is built already, told by its sources; in a project of its own. */
const project = fs.mkdtempSync(path.join(os.tmpdir(), 'stamp-'))
const source = path.join(project, 'shared/rule.ts')

beforeAll(() => {
  for (const name of ['scripts', 'shared', 'miniprogram']) fs.mkdirSync(path.join(project, name))
  for (const name of ['stamp.mjs', 'root.mjs']) {
    fs.copyFileSync(path.join(__dirname, name), path.join(project, 'scripts', name))
  }
  fs.writeFileSync(path.join(project, 'package-lock.json'), '{}')
})
beforeEach(() => {
  fs.rmSync(path.join(project, 'dist'), { recursive: true, force: true })
  fs.writeFileSync(source, 'one')
})
afterAll(() => fs.rmSync(project, { recursive: true }))

/** Runs a line against the module; answers whether it built anything. */
function builds(line: string): boolean {
  const program = `
    const { buildIfChanged, buildAnew, forgetBuild } = await import('./scripts/stamp.mjs')
    const build = () => console.log('built')
    const breakOff = () => process.exit(0)
    ${line}`
  const options = { cwd: project, encoding: 'utf8' } as const
  const parameters = ['--input-type=module', '-e', program]
  return execFileSync(process.execPath, parameters, options).includes('built')
}

const ifChanged = "await buildIfChanged('h5', build)"

test('the same sources are built once, others again', () => {
  expect([builds(ifChanged), builds(ifChanged)]).toEqual([true, false])
  fs.writeFileSync(source, 'two')
  expect([builds(ifChanged), builds(ifChanged)]).toEqual([true, false])
})

test('what was built by name counts as built', () => {
  builds("await buildAnew('h5', build)")
  expect(builds(ifChanged)).toBe(false)
})

test.each([
  ['a build that was broken off', "await buildIfChanged('h5', breakOff)"],
  ['a build that was watched', "forgetBuild('h5')"],
])('%s is not taken for the one before', (_, line) => {
  builds(ifChanged)
  fs.writeFileSync(source, 'two')
  builds(line)
  fs.writeFileSync(source, 'one')
  expect(builds(ifChanged)).toBe(true)
})
