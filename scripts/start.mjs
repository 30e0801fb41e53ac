import { spawn } from 'node:child_process'
import path from 'node:path'
import { buildIfChanged } from './stamp.mjs'
import { installIfNeeded, root } from './root.mjs'

/** `npm start`: installs, builds what changed, and leaves the rest to `demo/start.ts`. */
installIfNeeded()
const { default: esbuild } = await import('esbuild')
const { buildFunctions } = await import('./functions.mjs')
const { buildMiniprogram } = await import('./miniprogram.mjs')

await buildIfChanged('functions', ['shared', 'cloudfunctions', 'scripts'], async () => {
  console.log('构建云函数 Building the functions …')
  await buildFunctions()
})
await buildIfChanged('h5', ['shared', 'miniprogram'], () => {
  console.log('构建页面 Building the h5 app (about half a minute) …')
  buildMiniprogram('h5')
})
await buildIfChanged('demo', ['shared', 'emulator', 'demo'], async () => {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['demo/start.ts'],
    outfile: 'dist/demo/start.cjs',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    alias: { '@shared': path.join(root, 'shared') },
    logLevel: 'error',
  })
})

const demo = spawn(
  process.execPath,
  [path.join(root, 'dist/demo/start.cjs'), ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => demo.kill(signal))
demo.on('exit', (code) => process.exit(code ?? 0))
