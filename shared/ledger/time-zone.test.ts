import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { buildSync } from 'esbuild'

const built = buildSync({
  entryPoints: [path.join(__dirname, 'testing/zone-probe.ts')],
  bundle: true,
  platform: 'node',
  write: false,
})
const program = built.outputFiles[0]?.text ?? ''

/** Runs the probe as a process of its own: a zone cannot be changed inside a running one. */
function resultIn(zone: string): { offset: number; result: unknown } {
  const { stdout, stderr } = spawnSync(process.execPath, ['-'], {
    input: program,
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout) as { offset: number; result: unknown }
}

describe('scores and hashes', () => {
  const utc = resultIn('UTC')

  it.each([
    ['Asia/Shanghai', -480],
    ['America/New_York', 240],
  ])('are in %s what they are in UTC', (zone, offset) => {
    const there = resultIn(zone)
    expect(utc.offset).toBe(0)
    expect(there.offset).toBe(offset)
    expect(there.result).toEqual(utc.result)
  })
})
