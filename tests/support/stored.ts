import type { Documents } from '../../cloudfunctions/kit/documents'
import type { Emulator } from '../../emulator'

/** The documents of a collection as the product typed them. */
export function stored<Name extends keyof Documents>(
  { store }: Pick<Emulator, 'store'>,
  collection: Name,
): Documents[Name][] {
  return store.read(collection) as Documents[Name][]
}

/** One document; throws where it is not there, so that a test never looks at nothing. */
export function storedOne<Name extends keyof Documents>(
  emulator: Pick<Emulator, 'store'>,
  collection: Name,
  id: string,
): Documents[Name] {
  const found = stored(emulator, collection).find(({ _id }) => _id === id)
  if (!found) throw new Error(`No ${id} in ${collection}`)
  return found
}
