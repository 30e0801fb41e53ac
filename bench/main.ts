import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { allMet, type Measurements } from './figure'
import { measureLoading } from './loading'
import { readPrepared } from './prepared'
import { measurePricing } from './pricing'
import { measureRebuilding } from './rebuilding'
import { measureScanning } from './scanning'
import { measureSizes } from './sizes'
import { measureStarting } from './starting'
import { tableOf } from './table'

/**
 * `npm run bench`: ratios of what is compared in one and the same run, so that they say something
 * on any machine. `--json` prints one object and nothing else, `--only pricing` measures that
 * alone. Ends with 1 where one is not met.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      prepared: { type: 'string' },
      json: { type: 'boolean', default: false },
      only: { type: 'string' },
    },
  })
  const prepared = readPrepared(values.prepared ?? 'dist/bench/prepared.json')
  const works: [string, () => Measurements | Promise<Measurements>][] = [
    ['loading', () => measureLoading(prepared)],
    ['pricing', measurePricing],
    ['rebuilding', measureRebuilding],
    ['scanning', () => measureScanning(prepared)],
    ['starting', () => measureStarting(prepared)],
    ['sizes', () => measureSizes(prepared)],
  ]
  const measured: Measurements = { figures: [], observations: [] }
  const asked = works.filter(([name]) => values.only === undefined || values.only === name)
  if (asked.length === 0) throw new Error(`Nothing measures ${values.only ?? ''}`)
  for (const [name, work] of asked) {
    console.error(`» ${name}`)
    const { figures, observations } = await work()
    measured.figures.push(...figures)
    measured.observations.push(...observations)
  }
  const met = allMet(measured.figures)
  const machine = { node: process.version, platform: process.platform, cores: cpus().length }
  if (values.json) console.log(JSON.stringify({ met, machine, ...measured }))
  else console.log(tableOf(measured))
  process.exitCode = met ? 0 : 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
