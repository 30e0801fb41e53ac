import path from 'node:path'
import { root } from './root.mjs'

/** Bundles a program that lives with the tests; answers the file that Node runs. */
export async function bundleTestsProgram(name) {
  const { default: esbuild } = await import('esbuild')
  const outfile = path.join(root, `dist/${name}.cjs`)
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [`tests/support/${name}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    alias: { '@shared': path.join(root, 'shared') },
    // The tables are found from where the file that reads them stands.
    define: { __dirname: JSON.stringify(path.join(root, 'shared/kernel/testing')) },
    logLevel: 'error',
  })
  return outfile
}
