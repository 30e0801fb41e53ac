import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { explainStart } from './explain-start'
import { startEmulator } from './start'

/** The command line: starts an emulator, prints its address on one line, ends on a signal. */
async function main(): Promise<void> {
  // Functions run in UTC on the platform unless they say otherwise.
  process.env['TZ'] ??= 'UTC'
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      data: { type: 'string', default: 'data' },
      functions: { type: 'string', default: 'dist/functions' },
      collections: { type: 'string', default: 'cloudfunctions/database/collections.json' },
      'storage-rules': { type: 'string', default: 'cloudfunctions/storage/rules.json' },
      static: { type: 'string' },
      now: { type: 'string' },
      env: { type: 'string', multiple: true, default: [] },
    },
  })
  const dataFolder = resolve(values.data)
  mkdirSync(dataFolder, { recursive: true })
  const emulator = await startEmulator({
    port: Number(values.port),
    dataFile: join(dataFolder, 'store.sqlite'),
    evidenceFolder: join(dataFolder, 'evidence'),
    functionsFolder: resolve(values.functions),
    collectionsFile: resolve(values.collections),
    storageRulesFile: resolve(values['storage-rules']),
    environment: Object.fromEntries(values.env.map(readAssignment)),
    echo: (line) => console.error(line),
    ...(values.static !== undefined && { staticFolder: resolve(values.static) }),
    ...(values.now !== undefined && { now: values.now }),
  })
  console.log(emulator.url)
  const end = () => void emulator.close().then(() => process.exit(0))
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
}

function readAssignment(assignment: string): [string, string] {
  const [name = '', ...value] = assignment.split('=')
  return [name, value.join('=')]
}

main().catch((error: unknown) => {
  console.error(explainStart(error))
  process.exitCode = 1
})
