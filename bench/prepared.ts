import { readFileSync } from 'node:fs'

/** What `scripts/bench.mjs` built before, and where. */
export interface Prepared {
  root: string
  /** The bundle that ships. */
  api: string
  /** Nothing but wx-server-sdk, bundled with the settings of the functions. */
  bareWithOurSettings: string
  /** Nothing but wx-server-sdk, bundled as anybody would: all of its modules, minified. */
  barePlain: string
  /** Holds `api` and `probe`. */
  functionsFolder: string
  collectionsFile: string
  /** Bytes of each package of the built weapp; absent where it is not built. */
  sizes?: { name: string; bytes: number; bytesMax: number }[]
}

export function readPrepared(file: string): Prepared {
  return JSON.parse(readFileSync(file, 'utf8')) as Prepared
}
