import fs from 'node:fs'
import path from 'node:path'
import esbuild from 'esbuild'
import { root } from './root.mjs'

export const functionNames = ['api', 'clock', 'documents']

/**
 * Modules of the SDK that no function of ours reaches (AI, browser adapters, web streams, the
 * client SDK) and a table of 9,000 media types. Without them a bundle loads in half the time;
 * the SDK itself is bundled as it is published.
 */
const unreached = [
  '@cloudbase/ai',
  '@cloudbase/app',
  '@cloudbase/wx-cloud-client-sdk',
  '@cloudbase/adapter-wx_mp',
  '@mattiasbuelens/web-streams-adapter',
  'web-streams-polyfill',
  'mime-db',
]

const withoutUnreached = {
  name: 'without-unreached',
  setup(build) {
    const filter = new RegExp(`^(${unreached.join('|')})(/.*)?$`)
    build.onResolve({ filter }, ({ path: name }) => ({ path: name, namespace: 'unreached' }))
    build.onLoad({ filter: /.*/, namespace: 'unreached' }, () => ({
      contents: 'module.exports = {}',
      loader: 'js',
    }))
  },
}

/** The settings with which every function is bundled; `bench/` compares with and without. */
export const bundling = {
  bundle: true,
  platform: 'node',
  target: 'node18',
  format: 'cjs',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'error',
  plugins: [withoutUnreached],
}

/** Builds every function folder whole: one index.js, config.json, package.json. */
export async function buildFunctions({ watch = false } = {}) {
  for (const name of functionNames) {
    const source = path.join(root, 'cloudfunctions', name)
    const folder = path.join(root, 'dist/functions', name)
    fs.mkdirSync(folder, { recursive: true })
    for (const file of ['config.json', 'package.json']) {
      fs.copyFileSync(path.join(source, file), path.join(folder, file))
    }
    const settings = {
      ...bundling,
      absWorkingDir: root,
      entryPoints: [path.join(source, 'index.ts')],
      outfile: path.join(folder, 'index.js'),
      tsconfig: path.join(root, 'tsconfig.json'),
    }
    if (watch) await (await esbuild.context(settings)).watch()
    else await esbuild.build(settings)
  }
}
