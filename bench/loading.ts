import { spawnSync } from 'node:child_process'
import { instanceEnvironment } from '../emulator/runner/environment'
import { atMost, median, observed, type Measurements } from './figure'
import type { Prepared } from './prepared'

const rounds = 15
const names = ['api', 'barePlain', 'bareWithOurSettings', 'unbundled'] as const
type Name = (typeof names)[number]

const program = `
const { performance } = require('node:perf_hooks')
const cpu = process.cpuUsage()
const from = performance.now()
require(process.argv[1])
const wall = performance.now() - from
const { user, system } = process.cpuUsage(cpu)
const load = JSON.stringify({ wall, processor: (user + system) / 1000 })
process.stdout.write(load, () => process.exit(0))`

/** Milliseconds. */
interface Load {
  wall: number
  /** What the processor worked for it, on all threads: the same on a busy machine as on a quiet. */
  processor: number
}

/**
 * What a cold start waits for: loading the code in a fresh process. The four are taken in turn,
 * each round beginning with another, so that a busy moment of the machine meets them alike.
 * Judged by processor time, because a load waits for little else and other people's work does not
 * count in it; the clock's readings stand beside.
 */
export function measureLoading(prepared: Prepared): Measurements {
  const { root, api, barePlain, bareWithOurSettings } = prepared
  const modules = { api, barePlain, bareWithOurSettings, unbundled: 'wx-server-sdk' }
  const loads: Record<Name, Load[]> = {
    api: [],
    barePlain: [],
    bareWithOurSettings: [],
    unbundled: [],
  }
  // Once each beforehand: the first reading comes from the disk.
  for (const name of names) load(root, modules[name])
  for (let round = 0; round < rounds; round += 1) {
    for (const index of names.keys()) {
      const name = names[(index + round) % names.length] ?? 'api'
      loads[name].push(load(root, modules[name]))
    }
  }
  return { figures: figuresOf(loads), observations: observationsOf(loads) }
}

function figuresOf(loads: Record<Name, Load[]>) {
  const over = (other: Name) => ratio(loads, other, 'processor')
  return [
    atMost('load of api ÷ load of a bundle of wx-server-sdk alone', '', over('barePlain'), 1.2),
    atMost("load of api ÷ require('wx-server-sdk') unbundled", '', over('unbundled'), 0.7),
  ]
}

function observationsOf(loads: Record<Name, Load[]>) {
  const settings = ratio(loads, 'bareWithOurSettings', 'processor')
  return [
    observed('load of api ÷ wx-server-sdk with our settings', '', settings),
    observed('by the clock: api ÷ wx-server-sdk alone', '', ratio(loads, 'barePlain', 'wall')),
    observed('by the clock: api ÷ unbundled', '', ratio(loads, 'unbundled', 'wall')),
    ...names.map((name) =>
      observed(`processor time of ${name}`, 'ms', middle(loads[name], 'processor')),
    ),
    ...names.map((name) => observed(`by the clock: ${name}`, 'ms', middle(loads[name], 'wall'))),
  ]
}

function ratio(loads: Record<Name, Load[]>, other: Name, by: keyof Load): number {
  return middle(loads.api, by) / middle(loads[other], by)
}

function middle(loads: readonly Load[], by: keyof Load): number {
  return median(loads.map((load) => load[by]))
}

/**
 * One load, in a process of its own with the cloud's environment: without it, the SDK's `init`
 * asks the network where it is.
 */
function load(root: string, module: string): Load {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', program, module], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...instanceEnvironment({}), NODE_OPTIONS: '' },
  })
  if (status === 0) return JSON.parse(stdout) as Load
  throw new Error(`Loading ${module} failed: ${stderr}${stdout}`)
}
