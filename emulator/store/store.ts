import { createHash } from 'node:crypto'
import { BrokenDataFile, GatewayError, messageOf } from '../errors'
import { Collection } from './collection'
import type { Declarations } from './declarations'
import { DurableLog, type Plant } from './log'
import {
  identityKey,
  parseExtendedFields,
  printExtended,
  stableDocument,
  type Document,
} from './values'

export interface Write {
  collection: string
  identity: string
  /** undefined removes. */
  document: Document | undefined
}

/** All collections: parsed documents in memory, every write first in the durable log. */
export class Store {
  private readonly log: DurableLog
  private readonly collections = new Map<string, Collection>()
  private readonly openSnapshots = new Map<symbol, number>()
  private sequence = 0

  constructor(
    dataFile: string,
    private readonly declarations: Declarations,
    plant?: Plant,
  ) {
    this.log = new DurableLog(dataFile, plant)
    for (const name of [...declarations.keys(), ...this.log.collections()]) this.open(name)
    this.load(dataFile)
  }

  collection(name: string): Collection {
    const collection = this.collections.get(name)
    if (collection !== undefined) return collection
    throw new GatewayError('DATABASE_COLLECTION_NOT_EXIST', `Db or Table not exist: ${name}`)
  }

  collectionNames(): string[] {
    return [...this.collections.keys()].sort()
  }

  addCollection(name: string): void {
    if (this.collections.has(name)) {
      throw new GatewayError('DATABASE_COLLECTION_ALREADY_EXIST', `Table exist: ${name}`)
    }
    this.log.addCollection(name)
    this.open(name)
  }

  /** All or nothing, and on disk when it returns. */
  commit(writes: Write[]): void {
    if (writes.length === 0) return
    this.checkUnique(writes)
    this.log.append(
      writes.map(({ collection, identity, document }) => ({
        collection,
        identity,
        body: document && printExtended(document),
      })),
    )
    this.sequence += 1
    const keepHistory = this.openSnapshots.size > 0
    for (const { collection, identity, document } of writes) {
      this.collection(collection).put(identity, document, this.sequence, keepHistory)
    }
  }

  openSnapshot(): { sequence: number; release: () => void } {
    const token = Symbol('snapshot')
    this.openSnapshots.set(token, this.sequence)
    return { sequence: this.sequence, release: () => this.releaseSnapshot(token) }
  }

  /** The same for the same documents, however they came to be there. */
  digest(leaveOut: readonly string[] = []): string {
    const hash = createHash('sha256')
    for (const name of this.collectionNames()) {
      if (leaveOut.includes(name)) continue
      const documents = [...this.collection(name).documents()]
      const lines = documents.map(stableDocument).sort()
      if (lines.length > 0) hash.update(`${name}\n${lines.join('\n')}\n`)
    }
    return hash.digest('hex')
  }

  close(): void {
    this.log.close()
  }

  private open(name: string): void {
    if (this.collections.has(name)) return
    this.collections.set(name, new Collection(name, this.declarations.get(name) ?? []))
  }

  private load(dataFile: string): void {
    try {
      for (const { collection, identity, body } of this.log.documents()) {
        this.open(collection)
        this.collection(collection).put(identity, parseExtendedFields(body) as Document, 0, false)
      }
    } catch (error) {
      this.log.close()
      throw new BrokenDataFile(dataFile, messageOf(error))
    }
  }

  private checkUnique(writes: Write[]): void {
    const rewritten = new Set(writes.map((write) => `${write.collection}\n${write.identity}`))
    for (const { collection, identity, document } of writes) {
      if (document === undefined) continue
      for (const index of this.collection(collection).indexes) {
        const owner = index.owner(identity, document)
        if (owner === undefined || rewritten.has(`${collection}\n${owner}`)) continue
        throw duplicateKey(collection, index.declaration.name, index.declaration.keys.join(','))
      }
    }
  }

  private releaseSnapshot(token: symbol): void {
    this.openSnapshots.delete(token)
    if (this.openSnapshots.size > 0) return
    for (const collection of this.collections.values()) collection.forgetHistory()
  }
}

export function duplicateKey(collection: string, index: string, key: string): GatewayError {
  return new GatewayError(
    'DATABASE_REQUEST_FAILED',
    `E11000 duplicate key error collection: ${collection} index: ${index} dup key: { : ${key} }`,
  )
}

export function writeOf(collection: string, document: Document): Write {
  return { collection, identity: identityKey(document._id), document }
}
