import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { installIfNeeded, root } from './root.mjs'

/**
 * `npm run -s matrix`: proposes the lines that a new procedure needs in
 * `docs/reference/access-matrix.csv`. It writes nothing: what is right, a person says.
 */
installIfNeeded()
const { default: esbuild } = await import('esbuild')
const outfile = path.join(root, 'dist/matrix.cjs')
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['tests/support/propose-access.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  alias: { '@shared': path.join(root, 'shared') },
  // The table is found from where the file that reads it stands.
  define: { __dirname: JSON.stringify(path.join(root, 'shared/kernel/testing')) },
  logLevel: 'error',
})
await import(pathToFileURL(outfile).href)
