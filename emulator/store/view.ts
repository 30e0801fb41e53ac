import type { Collection } from './collection'
import type { Store } from './store'
import type { Document } from './values'

/**
 * The documents as one reader sees them: the latest, or a transaction's snapshot and own
 * writes.
 */
export interface View {
  read(collection: string, identity: string): Document | undefined
  /** Identities that may be visible, when a search cannot be narrowed. */
  all(collection: string): Iterable<string>
  /** Identities that an index of the present may miss in this view. */
  beyondIndex(collection: string): Iterable<string>
  collection(name: string): Collection
}

export function latestView(store: Store): View {
  return {
    read: (collection, identity) => store.collection(collection).current(identity),
    all: (collection) => store.collection(collection).identities(),
    beyondIndex: () => [],
    collection: (name) => store.collection(name),
  }
}

export type OwnWrites = Map<string, Map<string, Document | undefined>>

export function snapshotView(store: Store, sequence: number, own: OwnWrites): View {
  const ownIdentities = (collection: string) => own.get(collection)?.keys() ?? []
  return {
    read(collection, identity) {
      const written = own.get(collection)
      if (written?.has(identity)) return written.get(identity)
      return store.collection(collection).at(identity, sequence)
    },
    all: (collection) =>
      new Set([...store.collection(collection).identities(), ...ownIdentities(collection)]),
    beyondIndex: (collection) =>
      new Set([...store.collection(collection).changed, ...ownIdentities(collection)]),
    collection: (name) => store.collection(name),
  }
}
