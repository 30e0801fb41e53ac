import { installIfNeeded } from './root.mjs'

/** `npm run build` builds all; `npm run build -- functions h5` builds those. */
installIfNeeded()
const parts = process.argv.slice(2)
const wanted = (part) => parts.length === 0 || parts.includes(part)

if (wanted('functions')) {
  const { buildFunctions } = await import('./functions.mjs')
  await buildFunctions()
  console.log('functions → dist/functions')
}
if (wanted('weapp')) {
  const { buildMiniprogram } = await import('./miniprogram.mjs')
  buildMiniprogram('weapp')
  const { assertSizes } = await import('./sizes.mjs')
  assertSizes()
}
if (wanted('h5')) {
  const { buildMiniprogram } = await import('./miniprogram.mjs')
  buildMiniprogram('h5')
}
