import type { IndexDeclaration } from './declarations'
import { KeyIndex } from './key-index'
import type { Document } from './values'

/** One state of a document; `document` is undefined once it has been removed. */
interface Version {
  document: Document | undefined
  sequence: number
  older: Version | undefined
}

/** The documents of one collection in memory, with older versions while a snapshot needs them. */
export class Collection {
  readonly indexes: KeyIndex[]
  /** Identities that have a history: an index knows only their present. */
  readonly changed = new Set<string>()
  private readonly versions = new Map<string, Version>()

  constructor(
    readonly name: string,
    declarations: IndexDeclaration[],
  ) {
    this.indexes = declarations.map((declaration) => new KeyIndex(declaration))
  }

  identities(): Iterable<string> {
    return this.versions.keys()
  }

  current(identity: string): Document | undefined {
    return this.versions.get(identity)?.document
  }

  /** The sequence of the last write to it; 0 if there was none. */
  lastWrite(identity: string): number {
    return this.versions.get(identity)?.sequence ?? 0
  }

  at(identity: string, snapshot: number): Document | undefined {
    let version = this.versions.get(identity)
    while (version !== undefined && version.sequence > snapshot) version = version.older
    return version?.document
  }

  /** `undefined` removes. With `keepHistory`, open snapshots go on seeing what was there. */
  put(identity: string, document: Document | undefined, sequence: number, keepHistory: boolean) {
    const before = this.versions.get(identity)
    if (before?.document !== undefined) this.unindex(identity, before.document)
    if (document !== undefined) for (const index of this.indexes) index.add(identity, document)
    if (keepHistory) this.changed.add(identity)
    if (document === undefined && !keepHistory) this.versions.delete(identity)
    else
      this.versions.set(identity, { document, sequence, older: keepHistory ? before : undefined })
  }

  forgetHistory(): void {
    for (const identity of this.changed) {
      const version = this.versions.get(identity)
      if (version?.document === undefined) this.versions.delete(identity)
      else version.older = undefined
    }
    this.changed.clear()
  }

  *documents(): Iterable<Document> {
    for (const version of this.versions.values()) {
      if (version.document !== undefined) yield version.document
    }
  }

  private unindex(identity: string, document: Document): void {
    for (const index of this.indexes) index.remove(identity, document)
  }
}
