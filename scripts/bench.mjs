import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { installIfNeeded, root } from './root.mjs'

/**
 * `npm run bench`, `npm run -s bench -- --json`: builds what is compared and leaves the rest to
 * `bench/main.ts`. What the preparation says goes to stderr: stdout is for the result.
 */
const asked = process.argv.slice(2)
const folder = path.join(root, 'dist/bench')

if (asked.includes('--prepare')) {
  await prepare()
} else {
  runNode([fileURLToPath(import.meta.url), '--prepare'], ['ignore', 2, 2])
  runNode([path.join(folder, 'main.cjs'), ...asked], 'inherit')
}

function runNode(parameters, stdio) {
  const { status } = spawnSync(process.execPath, parameters, { cwd: root, stdio })
  if (status !== 0) process.exit(status ?? 1)
}

async function prepare() {
  installIfNeeded()
  const { buildFunctions } = await import('./functions.mjs')
  const { buildIfChanged } = await import('./stamp.mjs')
  await buildIfChanged('functions', () => buildFunctions())
  fs.rmSync(folder, { recursive: true, force: true })
  const functionsFolder = path.join(folder, 'functions')
  fs.cpSync(path.join(root, 'dist/functions'), functionsFolder, { recursive: true })
  const bundles = await bundle(functionsFolder)
  const prepared = {
    root,
    api: path.join(root, 'dist/functions/api/index.js'),
    ...bundles,
    functionsFolder,
    collectionsFile: declareProbes(),
    sizes: await sizesIfBuilt(),
  }
  fs.writeFileSync(path.join(folder, 'prepared.json'), JSON.stringify(prepared))
}

/** The SDK alone, twice; the probe; and the bench itself. */
async function bundle(functionsFolder) {
  const { default: esbuild } = await import('esbuild')
  const { bundling } = await import('./functions.mjs')
  const base = { absWorkingDir: root, bundle: true, platform: 'node', logLevel: 'error' }
  const bare = {
    stdin: { contents: "module.exports = require('wx-server-sdk')", resolveDir: root },
  }
  const barePlain = path.join(folder, 'bare-plain.cjs')
  const bareWithOurSettings = path.join(folder, 'bare-with-our-settings.cjs')
  await esbuild.build({ ...base, ...bare, minify: true, outfile: barePlain })
  await esbuild.build({ ...base, ...bundling, ...bare, outfile: bareWithOurSettings })
  await esbuild.build({
    ...base,
    ...bundling,
    entryPoints: ['bench/probe.ts'],
    outfile: path.join(functionsFolder, 'probe/index.js'),
  })
  await esbuild.build({
    ...base,
    entryPoints: ['bench/main.ts'],
    outfile: path.join(folder, 'main.cjs'),
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    // Named by a file, and so bundled: these two can be imported, but not required.
    alias: {
      '@shared': path.join(root, 'shared'),
      canonicalize: path.join(root, 'node_modules/canonicalize/lib/canonicalize.js'),
      '@noble/hashes': path.join(root, 'node_modules/@noble/hashes'),
    },
  })
  return { barePlain, bareWithOurSettings }
}

/** The product's collections and one more, for the bare inserts. */
function declareProbes() {
  const file = path.join(folder, 'collections.json')
  const declared = path.join(root, 'cloudfunctions/database/collections.json')
  const collections = JSON.parse(fs.readFileSync(declared, 'utf8'))
  fs.writeFileSync(file, JSON.stringify({ ...collections, probes: { indexes: [] } }))
  return file
}

async function sizesIfBuilt() {
  const built = path.join(root, 'dist/weapp')
  if (!fs.existsSync(path.join(built, 'app.json'))) return undefined
  const { bytesMaxOf, sizesOf } = await import('./sizes.mjs')
  return [...sizesOf(built)].map(([name, bytes]) => ({ name, bytes, bytesMax: bytesMaxOf(name) }))
}
