import { installIfNeeded } from './root.mjs'

/** `npm run build` builds all; `npm run build -- functions h5` builds those. */
installIfNeeded()
const parts = process.argv.slice(2)
const unknown = parts.filter((part) => !['functions', 'weapp', 'h5'].includes(part))
if (unknown.length > 0) {
  console.error(`Nothing is called ${unknown.join(', ')}: functions, weapp and h5 can be built`)
  process.exit(2)
}
const wanted = (part) => parts.length === 0 || parts.includes(part)
const { buildAnew } = await import('./stamp.mjs')

if (wanted('functions')) {
  const { buildFunctions } = await import('./functions.mjs')
  await buildAnew('functions', () => buildFunctions())
  console.log('functions → dist/functions')
}
if (wanted('weapp')) {
  const { buildMiniprogram } = await import('./miniprogram.mjs')
  await buildAnew('weapp', () => buildMiniprogram('weapp'))
  const { assertSizes } = await import('./sizes.mjs')
  assertSizes()
}
if (wanted('h5')) {
  const { buildMiniprogram } = await import('./miniprogram.mjs')
  await buildAnew('h5', () => buildMiniprogram('h5'))
}
