import Database from 'libsql'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { BrokenDataFile, messageOf } from '../errors'
import { lockFile } from './file-lock'

export interface LogWrite {
  collection: string
  identity: string
  /** Extended JSON; undefined removes. */
  body: string | undefined
}

/** A violation planted by a test, to show that the check which looks for it can fail. */
export type Plant = 'acknowledgeBeforeFlush' | 'ignoreLocks'

const formatVersion = 1
const flushDelayMilliseconds = 40

/** The documents on disk. A write that returns has reached the disk: WAL with a full sync. */
export class DurableLog {
  private readonly lock: { release: () => void }
  private readonly database: Database.Database
  private readonly upsert: Database.Statement
  private readonly remove: Database.Statement

  constructor(
    dataFile: string,
    private readonly plant: Plant | undefined,
  ) {
    if (dataFile !== ':memory:') mkdirSync(dirname(dataFile), { recursive: true })
    this.lock = lockFile(dataFile)
    try {
      this.database = openDatabase(dataFile)
    } catch (error) {
      this.lock.release()
      throw error
    }
    this.upsert = this.database.prepare(
      `INSERT INTO documents (collection, identity, body) VALUES (?, ?, ?)
       ON CONFLICT (collection, identity) DO UPDATE SET body = excluded.body`,
    )
    this.remove = this.database.prepare(
      'DELETE FROM documents WHERE collection = ? AND identity = ?',
    )
  }

  append(writes: LogWrite[]): void {
    if (this.plant !== 'acknowledgeBeforeFlush') this.write(writes)
    else setTimeout(() => this.write(writes), flushDelayMilliseconds)
  }

  addCollection(name: string): void {
    this.database.prepare('INSERT OR IGNORE INTO collections (name) VALUES (?)').run([name])
  }

  collections(): string[] {
    const rows = this.database.prepare('SELECT name FROM collections').all() as { name: string }[]
    return rows.map((row) => row.name)
  }

  *documents(): Iterable<{ collection: string; identity: string; body: string }> {
    const select = 'SELECT collection, identity, body FROM documents ORDER BY rowid'
    for (const row of this.database.prepare(select).iterate()) {
      yield row as { collection: string; identity: string; body: string }
    }
  }

  close(): void {
    this.database.close()
    this.lock.release()
  }

  private write(writes: LogWrite[]): void {
    if (!this.database.open) return
    this.database.exec('BEGIN IMMEDIATE')
    try {
      for (const { collection, identity, body } of writes) {
        if (body === undefined) this.remove.run([collection, identity])
        else this.upsert.run([collection, identity, body])
      }
      this.database.exec('COMMIT')
    } catch (error) {
      this.database.exec('ROLLBACK')
      throw error
    }
  }
}

function openDatabase(dataFile: string): Database.Database {
  try {
    const database = new Database(dataFile)
    database.exec('PRAGMA journal_mode = WAL')
    database.exec('PRAGMA synchronous = FULL')
    checkFormat(database, dataFile)
    database.exec(`
      CREATE TABLE IF NOT EXISTS documents (
        collection TEXT NOT NULL, identity TEXT NOT NULL, body TEXT NOT NULL,
        UNIQUE (collection, identity));
      CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY);
      PRAGMA user_version = ${formatVersion};`)
    return database
  } catch (error) {
    if (error instanceof BrokenDataFile) throw error
    throw new BrokenDataFile(dataFile, messageOf(error))
  }
}

function checkFormat(database: Database.Database, dataFile: string): void {
  const check = pragma(database, 'quick_check(1)')
  if (check !== 'ok') throw new BrokenDataFile(dataFile, String(check))
  const version = pragma(database, 'user_version')
  if (version !== 0 && version !== formatVersion) {
    const reason = `its format is ${String(version)}, this emulator reads ${formatVersion}`
    throw new BrokenDataFile(dataFile, reason)
  }
}

function pragma(database: Database.Database, name: string): unknown {
  const [row] = database.prepare(`PRAGMA ${name}`).raw().all() as unknown[][]
  return row?.[0]
}
