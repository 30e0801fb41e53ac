import { installIfNeeded } from './root.mjs'

/**
 * `npm run dev`: rebuilds the functions and one side of the app on every change (h5 unless said).
 * A running `npm start` takes up each new function at its next call.
 */
installIfNeeded()
const [type = 'h5'] = process.argv.slice(2)
const { buildFunctions } = await import('./functions.mjs')
const { watchMiniprogram } = await import('./miniprogram.mjs')
const { forgetBuild } = await import('./stamp.mjs')

forget()
await buildFunctions({ watch: true })
// Beside this process, which the functions need for themselves whenever they change.
const app = watchMiniprogram(type)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => app.kill(signal))
app.on('exit', (code) => {
  forget()
  process.exit(code ?? 0)
})

function forget() {
  for (const part of ['functions', type]) forgetBuild(part)
}
