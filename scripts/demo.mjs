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

/**
 * A data folder with the whole season, lived once for these sources; tests copy it. Made again
 * whenever the functions, the emulator or the story change.
 */
export async function seasonFolder() {
  await buildDemo()
  const digest = digestOf(['shared', 'cloudfunctions', 'emulator', 'demo']).slice(0, 16)
  const folder = path.join(root, 'dist/.season', digest)
  if (fs.existsSync(path.join(folder, 'ready'))) return folder
  fs.rmSync(path.join(root, 'dist/.season'), { recursive: true, force: true })
  const { demo, url } = startDemo(['--port', '0', '--data', folder], { quiet: true })
  await url
  await new Promise((resolve) => {
    demo.on('exit', resolve)
    demo.kill('SIGTERM')
  })
  return folder
}
