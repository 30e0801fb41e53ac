import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'

/** Builds `part` unless the last build was made from the very same sources. */
export async function buildIfChanged(part, folders, build) {
  const stamp = path.join(root, 'dist/.stamps', part)
  const digest = digestOf(folders)
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === digest) return
  await build()
  fs.mkdirSync(path.dirname(stamp), { recursive: true })
  fs.writeFileSync(stamp, digest)
}

export function digestOf(folders) {
  const hash = createHash('sha256').update(fs.readFileSync(path.join(root, 'package-lock.json')))
  for (const file of folders.flatMap((folder) => filesIn(path.join(root, folder))).sort()) {
    hash.update(path.relative(root, file)).update(fs.readFileSync(file))
  }
  return hash.digest('hex')
}

function filesIn(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    // Caches that tools leave beside the sources are none of them.
    if (entry.name.startsWith('.')) return []
    const whole = path.join(folder, entry.name)
    if (entry.isDirectory()) return filesIn(whole)
    return entry.name.endsWith('.test.ts') ? [] : [whole]
  })
}
