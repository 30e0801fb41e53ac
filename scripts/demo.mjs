import fs from 'node:fs'
import path from 'node:path'
import { spawn } from 'node:child_process'
import esbuild from 'esbuild'
import { buildIfChanged, digestOf } from './stamp.mjs'
import { root } from './root.mjs'

const entry = path.join(root, 'dist/demo/start.cjs')

/** Bundles the demo's program: emulator, cast and season. */
export async function buildDemo() {
  await buildIfChanged('demo', () =>
    esbuild.build({
      absWorkingDir: root,
      entryPoints: ['demo/start.ts'],
      outfile: entry,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      packages: 'external',
      alias: { '@shared': path.join(root, 'shared') },
      logLevel: 'error',
    }),
  )
}

/** Starts the built demo; answers the process and, once it says so, its address. */
export function startDemo(args, { quiet = false } = {}) {
  const demo = spawn(process.execPath, [entry, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = new Promise((resolve, reject) => {
    demo.stdout.setEncoding('utf8').on('data', (text) => {
      if (!quiet) process.stdout.write(text)
      const found = /(http:\/\/[\w.:]+)\/\s/.exec(text)
      if (found) resolve(found[1])
    })
    demo.on('exit', (code) => reject(new Error(`The demo ended with ${code}`)))
  })
  url.catch(() => undefined)
  return { demo, url }
}

const seasons = path.join(root, 'dist/.season')

/** Where the season of these sources is, or would be. */
function seasonNow() {
  const digest = digestOf(['shared', 'cloudfunctions', 'emulator', 'demo']).slice(0, 16)
  return path.join(seasons, digest)
}

/**
 * A data folder with the whole season, lived once for these sources; tests copy it. Made again
 * whenever the functions, the emulator or the story change. It gets its name once it is whole: of
 * two that live it at the same time, one is kept.
 */
export async function seasonFolder() {
  await buildDemo()
  const folder = seasonNow()
  if (fs.existsSync(folder)) return folder
  fs.mkdirSync(seasons, { recursive: true })
  const older = fs.readdirSync(seasons).filter((name) => !name.startsWith('new-'))
  const living = fs.mkdtempSync(path.join(seasons, 'new-'))
  const { demo, url } = startDemo(['--port', '0', '--data', living], { quiet: true })
  await url
  await new Promise((resolve) => {
    demo.on('exit', resolve)
    demo.kill('SIGTERM')
  })
  if (fs.existsSync(folder)) fs.rmSync(living, { recursive: true })
  else fs.renameSync(living, folder)
  for (const name of older) fs.rmSync(path.join(seasons, name), { recursive: true, force: true })
  return folder
}
