import { spawnSync } from 'node:child_process'
import { chromiumPath, howToInstallChromium } from './chromium.mjs'
import { buildIfChanged } from './stamp.mjs'
import { installIfNeeded, root, run } from './root.mjs'

/**
 * `npm test`: installs if needed, then everything: types, lint, the wall between the parts, the
 * builds, and every Jest project. `npm test -- --selectProjects units` runs a part.
 */
installIfNeeded()
const asked = process.argv.slice(2)

if (asked.length === 0) {
  step('types', () => run('npx', ['--no-install', 'tsc', '--noEmit']))
  step('lint', () => run('npx', ['--no-install', 'eslint', '.']))
  step('format', () =>
    run('npx', ['--no-install', 'prettier', '--check', '--log-level', 'warn', '.']),
  )
  step('wall', () => run('npm', ['run', '-s', 'wall']))
}

const { buildFunctions } = await import('./functions.mjs')
const { buildMiniprogram } = await import('./miniprogram.mjs')
const { assertSizes } = await import('./sizes.mjs')
await buildIfChanged('functions', () => buildFunctions())
await buildIfChanged('weapp', () => {
  console.log('» building weapp')
  buildMiniprogram('weapp')
})
assertSizes()
await buildIfChanged('h5', () => {
  console.log('» building h5')
  buildMiniprogram('h5')
})

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
process.exit(status ?? 1)

function step(name, work) {
  const from = Date.now()
  work()
  console.log(`» ${name}: ${((Date.now() - from) / 1000).toFixed(0)} s`)
}
