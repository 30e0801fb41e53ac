import { buildIfChanged } from './stamp.mjs'
import { installIfNeeded } from './root.mjs'

/** `npm start`: installs, builds what changed, and leaves the rest to `demo/start.ts`. */
installIfNeeded()
const { buildFunctions } = await import('./functions.mjs')
const { buildMiniprogram } = await import('./miniprogram.mjs')
const { buildDemo, startDemo } = await import('./demo.mjs')

await buildIfChanged('functions', async () => {
  console.log('构建云函数 Building the functions …')
  await buildFunctions()
})
await buildIfChanged('h5', () => {
  console.log('构建页面 Building the h5 app (about half a minute) …')
  return buildMiniprogram('h5')
})
await buildDemo()

const { demo } = startDemo(process.argv.slice(2))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => demo.kill(signal))
demo.on('exit', (code) => process.exit(code ?? 0))
