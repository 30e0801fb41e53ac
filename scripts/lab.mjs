import { spawnSync } from 'node:child_process'
import { installIfNeeded, root } from './root.mjs'
import { buildIfChanged } from './stamp.mjs'

/**
 * `npm run lab`: what `npm test` samples, without leaving anything out, for an hour or so: a fault
 * at every request of every command, every list at 10,001 rows, properties and malformed inputs
 * fifty times as many. `npm run lab -- tests/costs` runs a part.
 */
installIfNeeded()
const { buildFunctions } = await import('./functions.mjs')
await buildIfChanged('functions', () => buildFunctions())

const whole = ['tests/faults', 'tests/costs/long-lists', 'shared/ledger']
const asked = process.argv.slice(2)
const parts = asked.length > 0 ? asked : whole
const { status } = spawnSync('npx', ['--no-install', 'jest', ...parts], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    EVERY_REQUEST: '1',
    LIST_ROWS: '10001',
    MALFORMED_RUNS: '50',
    PROPERTY_RUNS: '50',
  },
})
process.exit(status ?? 1)
