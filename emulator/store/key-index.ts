import type { IndexDeclaration } from './declarations'
import { isFields, scalarKey, type Document } from './values'

/** What stands for a missing or compound value in a unique index: it is a value like another. */
const noScalar = '\u0000none'

/**
 * A declared index as a hash of every prefix of its keys. It only narrows where mingo looks, so a
 * value it cannot hash is a longer scan and never a wrong answer.
 */
export class KeyIndex {
  /** `_id` is found by itself, so the hash stops before it. */
  readonly keys: string[]
  private readonly holders = new Map<string, Set<string>>()
  private readonly owners = new Map<string, Set<string>>()

  constructor(readonly declaration: IndexDeclaration) {
    const end = declaration.keys.indexOf('_id')
    this.keys = end === -1 ? declaration.keys : declaration.keys.slice(0, end)
  }

  add(identity: string, document: Document): void {
    for (const prefix of prefixesOf(document, this.keys)) into(this.holders, prefix, identity)
    if (this.declaration.unique) into(this.owners, this.tuple(document), identity)
  }

  remove(identity: string, document: Document): void {
    for (const prefix of prefixesOf(document, this.keys)) outOf(this.holders, prefix, identity)
    if (this.declaration.unique) outOf(this.owners, this.tuple(document), identity)
  }

  /** Identities whose first keys have these values. */
  lookup(values: string[]): ReadonlySet<string> {
    return this.holders.get(joined(values)) ?? new Set()
  }

  /** The other document that holds this unique key. */
  owner(identity: string, document: Document): string | undefined {
    if (!this.declaration.unique) return undefined
    const holders = this.owners.get(this.tuple(document)) ?? []
    return [...holders].find((holder) => holder !== identity)
  }

  private tuple(document: Document): string {
    const { keys } = this.declaration
    return joined(keys.map((key) => scalarKey(valuesAt(document, key.split('.'))[0]) ?? noScalar))
  }
}

/** A list is indexed by each of its elements, as MongoDB does. */
function prefixesOf(document: Document, keys: string[]): Set<string> {
  const prefixes = new Set<string>()
  let current: string[][] = [[]]
  for (const key of keys) {
    const values = valuesAt(document, key.split('.')).map(scalarKey)
    const scalars = values.filter((value) => value !== undefined)
    current = current.flatMap((prefix) => scalars.map((value) => [...prefix, value]))
    for (const prefix of current) prefixes.add(joined(prefix))
  }
  return prefixes
}

function valuesAt(value: unknown, path: string[]): unknown[] {
  if (Array.isArray(value)) {
    const [first, ...rest] = path
    const element: unknown[] =
      first !== undefined && /^\d+$/.test(first) ? valuesAt(value[Number(first)], rest) : []
    return [...element, ...value.flatMap((item: unknown) => valuesAt(item, path))]
  }
  if (path.length === 0) return [value]
  const [first = '', ...rest] = path
  return isFields(value) ? valuesAt(value[first], rest) : []
}

function joined(values: string[]): string {
  return `${values.length}\u0001${values.join('\u0001')}`
}

function into(map: Map<string, Set<string>>, key: string, identity: string): void {
  const holders = map.get(key)
  if (holders === undefined) map.set(key, new Set([identity]))
  else holders.add(identity)
}

function outOf(map: Map<string, Set<string>>, key: string, identity: string): void {
  const holders = map.get(key)
  if (holders === undefined) return
  holders.delete(identity)
  if (holders.size === 0) map.delete(key)
}
