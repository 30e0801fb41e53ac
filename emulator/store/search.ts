import { Query } from 'mingo'
import { GatewayError, messageOf } from '../errors'
import { identityKey, isFields, scalarKey, type Document, type Fields } from './values'
import type { View } from './view'

/** JavaScript in a query is refused by the platform; mingo would run it. */
const mingoOptions = { scriptEnabled: false }
const everything = new Query({}, mingoOptions)

export interface Search {
  query: Fields
  order?: Fields
  offset?: number
  limit?: number
  projection?: Fields
}

/** Every document that matches: an index narrows the candidates, mingo always decides. */
export function matching(view: View, collection: string, query: Fields): Document[] {
  const matches = compile(query)
  const found: Document[] = []
  for (const identity of candidates(view, collection, query)) {
    const document = view.read(collection, identity)
    if (document !== undefined && matches(document)) found.push(document)
  }
  return found
}

export function search(view: View, collection: string, asked: Search): Fields[] {
  const found = matching(view, collection, asked.query)
  return asDatabaseError(() => {
    let cursor = everything.find<Fields>(found, asked.projection ?? {})
    if (asked.order !== undefined) cursor = cursor.sort(asked.order)
    if (asked.offset !== undefined) cursor = cursor.skip(asked.offset)
    if (asked.limit !== undefined) cursor = cursor.limit(asked.limit)
    return cursor.all()
  })
}

export function compile(query: Fields): (document: Document) => boolean {
  const compiled = asDatabaseError(() => new Query(query, mingoOptions))
  return (document) => asDatabaseError(() => compiled.test(document))
}

/** What mingo throws is what MongoDB would have answered with an error. */
export function asDatabaseError<Result>(run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    if (error instanceof GatewayError) throw error
    throw new GatewayError('DATABASE_REQUEST_FAILED', messageOf(error))
  }
}

function candidates(view: View, collection: string, query: Fields): Iterable<string> {
  const fixed = fixedValues(query)
  const ids = fixed.get('_id')
  if (ids !== undefined) return new Set(ids.map(identityKey))
  const best = bestLookup(view, collection, fixed)
  if (best === undefined) return view.all(collection)
  return new Set([...best, ...view.beyondIndex(collection)])
}

function bestLookup(view: View, collection: string, fixed: Map<string, unknown[]>) {
  let best: { length: number; identities: Set<string> } | undefined
  for (const index of view.collection(collection).indexes) {
    const tuples = tuplesOf(index.keys, fixed)
    const length = tuples[0]?.length ?? 0
    if (length <= (best?.length ?? 0)) continue
    const identities = new Set(tuples.flatMap((tuple) => [...index.lookup(tuple)]))
    best = { length, identities }
  }
  return best?.identities
}

/**
 * The values of the longest run of leading keys that the query fixes, one tuple per
 * combination.
 */
function tuplesOf(keys: string[], fixed: Map<string, unknown[]>): string[][] {
  let tuples: string[][] = [[]]
  for (const key of keys) {
    const scalars = fixed.get(key)?.map(scalarKey)
    if (scalars === undefined || scalars.includes(undefined)) return tuples
    const known = scalars.filter((scalar) => scalar !== undefined)
    tuples = tuples.flatMap((tuple) => known.map((scalar) => [...tuple, scalar]))
  }
  return tuples
}

/** Fields that must equal one of some values, as far as can be told from the query's outside. */
function fixedValues(query: Fields): Map<string, unknown[]> {
  const fixed = new Map<string, unknown[]>()
  for (const [name, condition] of Object.entries(query)) {
    if (name === '$and' && Array.isArray(condition)) {
      const parts: unknown[] = condition
      for (const part of parts.filter(isFields)) {
        for (const [inner, values] of fixedValues(part)) fixed.set(inner, values)
      }
    } else if (!name.startsWith('$')) {
      const values = valuesOf(condition)
      if (values !== undefined) fixed.set(name, values)
    }
  }
  return fixed
}

function valuesOf(condition: unknown): unknown[] | undefined {
  if (scalarKey(condition) !== undefined) return [condition]
  if (!isFields(condition)) return undefined
  if (scalarKey(condition['$eq']) !== undefined) return [condition['$eq']]
  const list: unknown = condition['$in']
  const isListed = Array.isArray(list) && list.every((item) => scalarKey(item) !== undefined)
  return isListed ? (list as unknown[]) : undefined
}
