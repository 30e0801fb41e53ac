import type * as Crypto from 'node:crypto'
import type * as Fs from 'node:fs'
import type * as Modules from 'node:module'
import type * as Path from 'node:path'
import type * as Vm from 'node:vm'

export interface LoadedBundle {
  exports: unknown
  /** Keeps what has been compiled so far for the next instance; does nothing where it was kept. */
  keep: () => void
}

/**
 * A bundle as `require` loads it, but compiled once: most of a start is V8 reading 1.6 MB of code,
 * and a test that ends instances starts hundreds. What is kept in `file` counts for this text and
 * this Node only. Sent to the instance's thread as source text: uses nothing from outside itself.
 * @throws what the bundle throws as it loads
 */
export function loadCompiled(
  bundle: string,
  file: string,
  require: (id: string) => unknown,
): LoadedBundle {
  const { createHash } = require('node:crypto') as typeof Crypto
  const fs = require('node:fs') as typeof Fs
  const modules = require('node:module') as typeof Modules
  const path = require('node:path') as typeof Path
  const { Script } = require('node:vm') as typeof Vm

  const source = fs.readFileSync(bundle, 'utf8')
  const mark = createHash('sha256').update(process.version).update(source).digest()
  const kept = fs.existsSync(file) ? fs.readFileSync(file) : undefined
  const isOfThis = kept?.subarray(0, mark.length).equals(mark) === true
  const script = new Script(modules.wrap(source), {
    filename: bundle,
    ...(isOfThis && { cachedData: kept.subarray(mark.length) }),
  })
  type Wrapped = (...given: unknown[]) => void
  const wrapped = script.runInThisContext() as Wrapped
  const module = { exports: {} as unknown }
  wrapped(module.exports, modules.createRequire(bundle), module, bundle, path.dirname(bundle))

  let isKept = isOfThis && script.cachedDataRejected === false
  return {
    exports: module.exports,
    keep() {
      if (isKept) return
      isKept = true
      const unfinished = `${file}.${process.pid}.${Math.random()}`
      fs.mkdirSync(path.dirname(file), { recursive: true })
      fs.writeFileSync(unfinished, Buffer.concat([mark, script.createCachedData()]))
      fs.renameSync(unfinished, file)
    },
  }
}
