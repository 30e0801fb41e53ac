import { pathToFileURL } from 'node:url'
import { installIfNeeded } from './root.mjs'
import { bundleTestsProgram } from './tests-program.mjs'

/**
 * `npm run -s matrix`: proposes the lines that a new procedure needs in
 * `docs/reference/access-matrix.csv`. It writes nothing: what is right, a person says.
 */
installIfNeeded()
await import(pathToFileURL(await bundleTestsProgram('propose-access')).href)
