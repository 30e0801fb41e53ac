/**
 * The library of spreadsheets publishes `.mjs` only, which Jest on Node 20 does not load by
 * `require`. The same files, bundled as the functions are.
 */
const path = require('node:path')
const esbuild = require('esbuild')

const root = path.resolve(__dirname, '../..')
const { outputFiles } = esbuild.buildSync({
  stdin: { contents: "export * from 'hucre/xlsx'", resolveDir: root },
  bundle: true,
  platform: 'node',
  target: 'node18',
  format: 'cjs',
  write: false,
})
const bundled = { exports: {} }
new Function('module', 'exports', 'require', outputFiles[0].text)(bundled, bundled.exports, require)
module.exports = bundled.exports
