import type { Documents } from '../../cloudfunctions/kit/documents'
import type { Emulator } from '../../emulator'

export type Name = keyof Documents
export type Store = Pick<Emulator, 'store'>
export type Tell<One extends Name> = (documents: Documents[One][]) => unknown[]
export type Is<One extends Name> = (document: Documents[One]) => boolean
export type Change<One extends Name> = (document: Documents[One]) => object

/** The same store, with one collection told differently. */
export function toldBy<One extends Name>({ store }: Store, name: One, tell: Tell<One>): Store {
  const read = (collection: string) => {
    const documents = store.read(collection)
    return collection === name ? tell(documents as Documents[One][]) : documents
  }
  return { store: { ...store, read } }
}

/** Changes the first document that `is` one to tamper with; throws where there is none. */
export function tamperedWith<One extends Name>(
  emulator: Store,
  name: One,
  is: Is<One>,
  change: Change<One>,
): Store {
  return toldBy(emulator, name, (documents) => {
    const place = documents.findIndex(is)
    const found = documents[place]
    if (!found) throw new Error(`Nothing to tamper with in ${name}`)
    return documents.with(place, { ...found, ...change(found) })
  })
}
