import fs from 'node:fs'
import path from 'node:path'
import type { Emulator } from '../../emulator'

const file = path.resolve(__dirname, '../../cloudfunctions/database/collections.json')
const collections = Object.keys(JSON.parse(fs.readFileSync(file, 'utf8')) as object)

/** Documents in which an issued code stands in clear; an empty list says that none does. */
export function codeProblems(
  { store }: Pick<Emulator, 'store'>,
  codes: readonly string[],
): string[] {
  return collections.flatMap((collection) =>
    store.read(collection).flatMap((document) => {
      const text = JSON.stringify(document)
      const { _id } = document as { _id: string }
      return codes.some((code) => text.includes(code)) ? [`${collection} ${_id}`] : []
    }),
  )
}
