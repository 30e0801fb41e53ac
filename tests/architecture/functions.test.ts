import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { isBuiltin } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { plant, root } from './support/tree'

const built = path.join(root, 'dist/functions')
const names = fs
  .readdirSync(path.join(root, 'cloudfunctions'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => fs.existsSync(path.join(root, 'cloudfunctions', name, 'config.json')))

/** What keeps a folder from being deployed as it is. */
function faultsOf(folder: string): string[] {
  const missing = ['index.js', 'config.json', 'package.json'].filter(
    (file) => !fs.existsSync(path.join(folder, file)),
  )
  if (missing.length > 0) return missing.map((file) => `${file} is missing`)
  const read = (file: string) => fs.readFileSync(path.join(folder, file), 'utf8')
  const faults: string[] = []
  const config = parsed(read('config.json'))
  if (!config) faults.push('config.json is no strict JSON')
  else if (!isTimeout(config['timeout'])) faults.push('config.json states no timeout of 1 to 60 s')
  const { main, dependencies = {} } = parsed(read('package.json')) ?? {}
  if (main !== 'index.js') faults.push('package.json does not lead to index.js')
  if (Object.keys(dependencies as object).length > 0) faults.push('package.json has dependencies')
  const foreign = [...read('index.js').matchAll(/\brequire\(["']([^"']+)["']\)/g)]
    .map(([, name = '']) => name)
    .filter((name) => !isBuiltin(name))
  faults.push(...[...new Set(foreign)].map((name) => `index.js requires ${name}`))
  return faults
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return undefined
  }
}

function isTimeout(value: unknown): boolean {
  return typeof value === 'number' && value >= 1 && value <= 60
}

const deploying = fs.readFileSync(path.join(root, 'docs/how-to/deploy.md'), 'utf8')

/** What the instructions for deploying a function get wrong, so that a hosted one would not work. */
function faultsOfInstructions(name: string, text = deploying): string[] {
  const row = text.split('\n').find((line) => line.startsWith(`| \`${name}\` |`)) ?? ''
  const [, , timeout, memory, timer, variables = ''] = row.split('|').map((cell) => cell.trim())
  const read = (file: string) => fs.readFileSync(path.join(built, name, file), 'utf8')
  const config = JSON.parse(read('config.json')) as Record<string, unknown>
  const wanted = {
    timeout: `${String(config['timeout'])} 秒`,
    memory: `${String(config['memorySize'])} MB`,
    timer: config['triggers'] !== undefined,
    variables: keysIn(read('index.js')),
  }
  const told = { timeout, memory, timer: timer !== '无', variables: keysIn(variables) }
  return Object.entries(wanted)
    .filter(([what, value]) => JSON.stringify(value) !== JSON.stringify(told[what as 'timeout']))
    .map(([what]) => `${name}: ${what}`)
}

/** Names of the deployer's secrets, in the order of the alphabet. */
function keysIn(text: string): string[] {
  return [...new Set(text.match(/\b(?:QR_KEY|SERVER_KEY|SETUP_CODE)\b/g))].sort()
}

/** Loads a copy of the folder where no package is near. */
function loadAlone(folder: string): { main: string; foreign: string[] } {
  const alone = fs.mkdtempSync(path.join(os.tmpdir(), 'alone-'))
  fs.cpSync(folder, alone, { recursive: true })
  const loader = path.join(__dirname, 'support/load-function.cjs')
  fs.copyFileSync(loader, path.join(alone, 'load.cjs'))
  const { stdout, stderr, status } = spawnSync(process.execPath, ['load.cjs', './index.js'], {
    cwd: alone,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      TCB_ENV: 'test',
      SILENCE: 'true',
    } as unknown as NodeJS.ProcessEnv,
  })
  fs.rmSync(alone, { recursive: true })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as { main: string; foreign: string[] }
}

describe('the built functions', () => {
  it('are those that have a configuration', () => {
    expect(names.length).toBeGreaterThan(0)
    expect(fs.readdirSync(built).sort()).toEqual([...names].sort())
  })

  it.each(names)('%s is complete', (name) => {
    expect(faultsOf(path.join(built, name))).toEqual([])
  })

  it.each(names)('%s loads alone, with nothing but Node', (name) => {
    expect(loadAlone(path.join(built, name))).toEqual({ main: 'function', foreign: [] })
  })

  it('leave the library of spreadsheets to documents', () => {
    const text = (name: string) => fs.readFileSync(path.join(built, name, 'index.js'), 'utf8')
    expect(names.filter((name) => text(name).includes('xl/worksheets/'))).toEqual(['documents'])
  })

  it.each(names)('%s has at most one timer, of seven fields', (name) => {
    const config = parsed(fs.readFileSync(path.join(built, name, 'config.json'), 'utf8'))
    const triggers = (config?.['triggers'] ?? []) as { type: string; config: string }[]
    expect(triggers.length).toBeLessThanOrEqual(1)
    for (const { config: cron } of triggers) expect(cron.split(' ')).toHaveLength(7)
  })
})

describe('the instructions for deploying', () => {
  it.each(names)('say of %s what its configuration and its code say', (name) => {
    expect(faultsOfInstructions(name)).toEqual([])
  })

  it.each([
    ['a secret left out', '、`SERVER_KEY`', '', 'api: variables'],
    ['another timeout', '| `api` | 20 秒', '| `api` | 3 秒', 'api: timeout'],
    ['a timer that it has not', '256 MB | 无 | `QR', '256 MB | 每天 | `QR', 'api: timer'],
  ])('are found wrong with %s', (_, right, wrong, fault) => {
    expect(faultsOfInstructions('api', deploying.replace(right, wrong))).toEqual([fault])
  })
})

describe('planted in a function folder', () => {
  const sound = {
    'index.js': "const fs = require('fs'); exports.main = () => fs",
    'config.json': '{ "timeout": 20 }',
    'package.json': '{ "main": "index.js", "dependencies": {} }',
  }
  const faultsOfPlanted = (files: Record<string, string>) => {
    const folder = plant(files)
    const faults = faultsOf(folder)
    fs.rmSync(folder, { recursive: true })
    return faults
  }

  it('nothing is found in a sound one', () => {
    expect(faultsOfPlanted(sound)).toEqual([])
  })

  it.each([
    ['config.json', '{ "timeout": 20, }', 'config.json is no strict JSON'],
    ['config.json', '{}', 'config.json states no timeout of 1 to 60 s'],
    ['config.json', '{ "timeout": 900 }', 'config.json states no timeout of 1 to 60 s'],
    ['package.json', '{ "main": "main.js" }', 'package.json does not lead to index.js'],
    [
      'package.json',
      '{ "main": "index.js", "dependencies": { "a": "1" } }',
      'package.json has dependencies',
    ],
    ['index.js', "require('wx-server-sdk')", 'index.js requires wx-server-sdk'],
  ])('a bad %s is found: %s', (file, text, fault) => {
    expect(faultsOfPlanted({ ...sound, [file]: text })).toEqual([fault])
  })

  it('a missing file is found', () => {
    expect(faultsOfPlanted({ 'index.js': '' })).toEqual([
      'config.json is missing',
      'package.json is missing',
    ])
  })

  it('a package that is asked for by a name made up at run time does not load', () => {
    const folder = plant({
      ...sound,
      'index.js': "const name = 'wx-' + 'server-sdk'; require(name); exports.main = () => 1",
    })
    expect(() => loadAlone(folder)).toThrow('wx-server-sdk')
    fs.rmSync(folder, { recursive: true })
  })
})
