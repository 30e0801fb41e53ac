import { spawnSync } from 'node:child_process'
import { chromiumPath, howToInstallChromium } from './chromium.mjs'
import { buildIfChanged } from './stamp.mjs'
import { installIfNeeded, quietly, root } from './root.mjs'

/**
 * `npm test`: installs if needed, then everything: types, lint, the wall between the parts, the
 * builds, and every Jest project. `npm test -- --selectProjects units` runs a part.
 */
installIfNeeded()
const asked = process.argv.slice(2)

const { buildFunctions } = await import('./functions.mjs')
const { buildMiniprogram } = await import('./miniprogram.mjs')
const { seasonFolder } = await import('./demo.mjs')
const { everyRefusalWasAsked, forgetAnswers } = await import('./refusals.mjs')
const { assertSizes } = await import('./sizes.mjs')

await step('functions', () => buildIfChanged('functions', () => buildFunctions()))
await Promise.all([checkAndLive(), build()])
assertSizes()

/** Two cores: the checks on one, the builds on the other. */
async function checkAndLive() {
  if (asked.length === 0) {
    await step('lint', () => tool('eslint', '.'))
    await step('format', () => tool('prettier', '--check', '--log-level', 'warn', '.'))
    await step('wall', () => quietly('npm', ['run', '-s', 'wall']))
    await step('types', () => tool('tsc', '--noEmit'))
  }
  await step('the demo season', () => seasonFolder())
}

async function build() {
  await step('weapp', () => buildIfChanged('weapp', () => buildMiniprogram('weapp')))
  await step('h5', () => buildIfChanged('h5', () => buildMiniprogram('h5')))
}

forgetAnswers()
const browser = chromiumPath()
if (browser === undefined) console.warn(`\n${howToInstallChromium}\n`)
const jest = ['--no-install', 'jest', ...asked]
if (browser === undefined && asked.length === 0) {
  jest.push('--selectProjects', 'units', 'architecture', 'conformance', 'journeys', 'weapp')
}
const { status } = spawnSync('npx', jest, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...(browser && { CHROMIUM_PATH: browser }) },
})
if (browser === undefined) console.warn(`\n${howToInstallChromium}\n`)
// A part of the tests asks for a part of the refusals, and failed tests say enough by themselves.
if (status !== 0 || asked.length > 0) process.exit(status ?? 1)
process.exit((await everyRefusalWasAsked()) ? 0 : 1)

function tool(name, ...args) {
  return quietly('npx', ['--no-install', name, ...args])
}

async function step(name, work) {
  const from = Date.now()
  await work()
  console.log(`» ${name}: ${((Date.now() - from) / 1000).toFixed(0)} s`)
}
