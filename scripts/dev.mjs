import { installIfNeeded } from './root.mjs'

/**
 * `npm run dev`: rebuilds the functions and one side of the app on every change (h5 unless
 * said).
 */
installIfNeeded()
const [type = 'h5'] = process.argv.slice(2)
const { buildFunctions } = await import('./functions.mjs')
const { watchMiniprogram } = await import('./miniprogram.mjs')
await buildFunctions({ watch: true })
watchMiniprogram(type)
