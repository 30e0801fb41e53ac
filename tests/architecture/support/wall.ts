import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { root } from './tree'

export interface Breach {
  rule: string
  from: string
  to: string
}

interface Report {
  summary: { violations: { rule: { name: string }; from: string; to: string }[] }
  modules: unknown[]
}

/** What the wall says of the tree in `folder`, and how many modules it looked at. */
export function wallOf(folder: string, parts: readonly string[]) {
  const cli = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const options = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  const { stdout, stderr } = spawnSync(process.execPath, [cli, ...options, ...parts], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (stdout === '') throw new Error(`The wall gave no report: ${stderr}`)
  const { summary, modules } = JSON.parse(stdout) as Report
  const breaches = summary.violations.map(({ rule, from, to }): Breach => ({
    rule: rule.name,
    from,
    to,
  }))
  return { breaches, moduleCount: modules.length }
}
