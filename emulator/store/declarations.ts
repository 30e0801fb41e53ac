import { readFileSync } from 'node:fs'
import { isFields } from './values'

export interface IndexDeclaration {
  name: string
  keys: string[]
  unique: boolean
}

export type Declarations = Map<string, IndexDeclaration[]>

/** The file that deployment uses too: collections, and their indexes. */
export function readDeclarations(collectionsFile: string): Declarations {
  const content = JSON.parse(readFileSync(collectionsFile, 'utf8')) as unknown
  if (!isFields(content)) throw new TypeError(`${collectionsFile}: an object is expected`)
  return new Map(
    Object.entries(content).map(([collection, declared]) => [
      collection,
      readIndexes(declared, `${collectionsFile}: ${collection}`),
    ]),
  )
}

function readIndexes(declared: unknown, where: string): IndexDeclaration[] {
  const indexes = isFields(declared) ? (declared['indexes'] ?? []) : undefined
  if (!Array.isArray(indexes)) throw new TypeError(`${where}: indexes must be a list`)
  return indexes.map((index: unknown) => readIndex(index, where))
}

function readIndex(index: unknown, where: string): IndexDeclaration {
  if (!isFields(index) || typeof index['name'] !== 'string' || !Array.isArray(index['keys'])) {
    throw new TypeError(`${where}: an index has a name and keys`)
  }
  return {
    name: index['name'],
    keys: index['keys'].map(String),
    unique: index['unique'] === true,
  }
}
