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

interface Told {
  offset: number
  /** On each side of an edge: the moment, what its month counts, and what those before count. */
  edges: [instant: string, counted: number, ...before: number[]][][]
  result: unknown
}

/** Runs the probe as a process of its own: a zone cannot be changed inside a running one. */
function resultIn(zone: string): Told {
  const { stdout, stderr } = spawnSync(process.execPath, ['-'], {
    input: program,
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout) as Told
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
    expect(there.edges).toEqual(utc.edges)
    expect(there.result).toEqual(utc.result)
  })

  it.each([
    ['a year', '2026-12-31T23:59:59.999+08:00', '2027-01-01T00:00:00.000+08:00'],
    ['a quarter', '2027-03-31T23:59:59.999+08:00', '2027-04-01T00:00:00.000+08:00'],
    ['a half-year', '2027-06-30T23:59:59.999+08:00', '2027-07-01T00:00:00.000+08:00'],
    ['a month', '2027-07-31T23:59:59.999+08:00', '2027-08-01T00:00:00.000+08:00'],
    [
      '28 February of a leap year',
      '2028-02-28T23:59:59.999+08:00',
      '2028-02-29T00:00:00.000+08:00',
    ],
    ['29 February', '2028-02-29T23:59:59.999+08:00', '2028-03-01T00:00:00.000+08:00'],
  ])('turn at the end of %s in Beijing', (_, before, after) => {
    const sides = utc.edges.flat().filter(([instant]) => instant === before || instant === after)
    expect(sides.map(([instant]) => instant)).toEqual([before, after])
    for (const [instant, counted, ...earlier] of sides) {
      expect([counted, earlier.length]).toEqual([50, Number(instant.slice(5, 7)) - 1])
      expect(new Set([0, ...earlier])).toEqual(new Set([0]))
    }
  })

  it('would notice a month of UTC', () => {
    const elsewhere = utc.edges
      .flat()
      .map(([instant]) => new Date(instant).toISOString().slice(0, 7))
    const beijing = utc.edges.flat().map(([instant]) => instant.slice(0, 7))
    expect(elsewhere).not.toEqual(beijing)
  })
})
