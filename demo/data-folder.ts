import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { BrokenDataFile, lockFile, portError } from '../emulator'
import { demoSetUpCode } from './set-up'

/** Where `npm start` keeps the demo's data. */
export interface DataFolder {
  folder: string
  store: string
  evidence: string
  secrets: string
  /** Written when the season is complete; without it the season is lived anew. */
  ready: string
  clock: string
}

/** The folder holds something that this program did not make. */
export class ForeignFiles extends Error {
  constructor(
    readonly folder: string,
    readonly file: string,
  ) {
    super(`${folder} holds ${file}, which the demo did not make`)
  }
}

/** There is no such folder and none can be made, such as where a file has its name. */
export class NoFolder extends Error {
  constructor(
    readonly folder: string,
    readonly why: string,
  ) {
    super(`${folder} cannot hold the data (${why})`)
  }
}

const ours = /^(store\.sqlite[\w.-]*|evidence|secrets\.json|ready|clock(\.new)?)$/
/** Held by whoever runs on this data; never removed, or two could run on one folder. */
const lockFiles = /\.lock(-\w+)?$/

export function dataFolderAt(data: string): DataFolder {
  const folder = path.resolve(data)
  const at = (name: string) => path.join(folder, name)
  return {
    folder,
    store: at('store.sqlite'),
    evidence: at('evidence'),
    secrets: at('secrets.json'),
    ready: at('ready'),
    clock: at('clock'),
  }
}

/**
 * Leaves the folder with a whole season or with nothing. Throws before anything is removed where
 * the data file is in use or the port not to be had, NoFolder where a file has the folder's name,
 * ForeignFiles for a folder of somebody else's, BrokenDataFile for a store that is no database and
 * that nobody asked to reset.
 */
export async function prepare(data: DataFolder, port: number, reset: boolean): Promise<void> {
  makeFolder(data.folder)
  const foreign = fs.readdirSync(data.folder).find((name) => !ours.test(name))
  if (foreign !== undefined) throw new ForeignFiles(data.folder, foreign)
  const lock = lockFile(data.store)
  try {
    await assertFree(port)
    if (!reset && isWhole(data)) return
    if (!reset) assertDatabase(data.store)
    empty(data)
  } finally {
    lock.release()
  }
}

function makeFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new NoFolder(folder, (error as NodeJS.ErrnoException).code ?? 'unknown')
  }
}

export function isWhole({ store, ready }: DataFolder): boolean {
  return fs.existsSync(ready) && sizeOf(store) > 0
}

function sizeOf(file: string): number {
  return fs.existsSync(file) ? fs.statSync(file).size : 0
}

/** What is left of an unfinished season may go; anything else under that name may not. */
function assertDatabase(store: string): void {
  if (sizeOf(store) === 0) return
  const head = fs.readFileSync(store).subarray(0, 15).toString('latin1')
  if (head !== 'SQLite format 3') throw new BrokenDataFile(store, 'not a database')
}

function empty({ folder }: DataFolder): void {
  for (const name of fs.readdirSync(folder)) {
    if (lockFiles.test(name)) continue
    fs.rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

function assertFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', (error) => reject(portError(error, port)))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
  })
}

/** Made once for this data, never in the repository. */
export function secretsIn({ secrets }: DataFolder): Record<string, string> {
  const stored = storedIn(secrets)
  const keys = { QR_KEY: keyFrom(stored['QR_KEY']), SERVER_KEY: keyFrom(stored['SERVER_KEY']) }
  fs.writeFileSync(secrets, JSON.stringify(keys), { mode: 0o600 })
  return { ...keys, SETUP_CODE: demoSetUpCode, SILENCE: 'true' }
}

/** A new key costs little: codes on screens, photos on their way, codes not yet bound with. */
function keyFrom(stored: unknown): string {
  return typeof stored === 'string' && stored.length >= 16
    ? stored
    : randomBytes(24).toString('hex')
}

function storedIn(secrets: string): Partial<Record<string, unknown>> {
  try {
    return JSON.parse(fs.readFileSync(secrets, 'utf8')) as Partial<Record<string, unknown>>
  } catch {
    return {}
  }
}
