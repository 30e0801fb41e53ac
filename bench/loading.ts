import { spawnSync } from 'node:child_process'
import { atMost, median, observed, type Measurements } from './figure'
import type { Prepared } from './prepared'

const rounds = 15

const program = `
const { performance } = require('node:perf_hooks')
const from = performance.now()
require(process.argv[1])
process.stdout.write(String(performance.now() - from), () => process.exit(0))`

/**
 * What a cold start waits for: loading the code in a fresh process. The four are taken in turn,
 * each round beginning with another, so that a busy moment of the machine meets them alike.
 */
export function measureLoading(prepared: Prepared): Measurements {
  const variants = {
    api: prepared.api,
    barePlain: prepared.barePlain,
    bareWithOurSettings: prepared.bareWithOurSettings,
    unbundled: 'wx-server-sdk',
  }
  const names = Object.keys(variants) as (keyof typeof variants)[]
  const taken = { api: [], barePlain: [], bareWithOurSettings: [], unbundled: [] } as Record<
    keyof typeof variants,
    number[]
  >
  // Once each beforehand: the first reading comes from the disk.
  for (const name of names) load(prepared.root, variants[name])
  for (let round = 0; round < rounds; round += 1) {
    for (const index of names.keys()) {
      const name = names[(index + round) % names.length] ?? 'api'
      taken[name].push(load(prepared.root, variants[name]))
    }
  }
  const api = median(taken.api)
  const barePlain = median(taken.barePlain)
  const bareWithOurSettings = median(taken.bareWithOurSettings)
  const unbundled = median(taken.unbundled)
  return {
    figures: [
      atMost('load of api ÷ load of a bundle of wx-server-sdk alone', '', api / barePlain, 1.2),
      atMost("load of api ÷ require('wx-server-sdk') unbundled", '', api / unbundled, 0.7),
    ],
    observations: [
      observed('load of api ÷ wx-server-sdk with our settings', '', api / bareWithOurSettings),
      observed('load of api, median', 'ms', api),
      observed('load of wx-server-sdk, bundled plainly, median', 'ms', barePlain),
      observed('load of wx-server-sdk, our settings, median', 'ms', bareWithOurSettings),
      observed('load of wx-server-sdk, unbundled, median', 'ms', unbundled),
    ],
  }
}

/** Milliseconds of one load, in a process of its own without anybody's settings. */
function load(root: string, module: string): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', program, module], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', NODE_DISABLE_COMPILE_CACHE: '1' },
  })
  const milliseconds = Number(stdout)
  if (status === 0 && milliseconds > 0) return milliseconds
  throw new Error(`Loading ${module} failed: ${stderr}${stdout}`)
}
