import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'

/** What each part is built from. */
const sourcesOf = {
  functions: ['shared', 'cloudfunctions', 'scripts'],
  weapp: ['shared', 'miniprogram'],
  h5: ['shared', 'miniprogram'],
  demo: ['shared', 'emulator', 'demo'],
}

/** Builds `part` unless the last build was made from the very same sources. */
export async function buildIfChanged(part, build) {
  const stamp = stampOf(part)
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === digestOf(sourcesOf[part])) return
  await buildAnew(part, build)
}

/** Builds `part` and notes from what, once it is whole. */
export async function buildAnew(part, build) {
  forgetBuild(part)
  const digest = digestOf(sourcesOf[part])
  await build()
  fs.mkdirSync(path.dirname(stampOf(part)), { recursive: true })
  fs.writeFileSync(stampOf(part), digest)
}

/**
 * To be called before anything else is written where a build stands: one that was broken off, or
 * watched, is not taken for the one before it when the sources are again as they were then.
 */
export function forgetBuild(part) {
  fs.rmSync(stampOf(part), { force: true })
}

function stampOf(part) {
  return path.join(root, 'dist/.stamps', part)
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
