import { database, is } from './cloud'
import { isDuplicate, isMissing } from './cloud-errors'
import type { CollectionName, Documents } from './documents'

export { is }

export type { CollectionName, Documents }

export type Condition = Record<string, unknown>

export interface FindOptions {
  /** Rows at the most; the platform clamps at 1000 without saying so. */
  limit: number
  orderBy?: readonly (readonly [string, 'asc' | 'desc'])[]
}

type FieldOf<Name extends CollectionName> = keyof Documents[Name] & string

/** The most rows that one query of the platform gives. */
export const rowsMax = 1000

/** The document with this id, or nothing. */
export async function read<Name extends CollectionName>(
  collection: Name,
  id: string,
): Promise<Documents[Name] | undefined> {
  try {
    const reply = (await database.collection(collection).doc(id).get()) as unknown as {
      data: Documents[Name]
    }
    return reply.data
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** The rows that match, no more than `limit`; of each the `fields` alone, where they are given. */
export async function find<Name extends CollectionName>(
  collection: Name,
  where: Condition,
  options: FindOptions,
): Promise<Documents[Name][]>
export async function find<Name extends CollectionName, Field extends FieldOf<Name>>(
  collection: Name,
  where: Condition,
  options: FindOptions & { fields: Readonly<Record<Field, true>> },
): Promise<Pick<Documents[Name], Field | '_id'>[]>
export async function find<Name extends CollectionName>(
  collection: Name,
  where: Condition,
  { limit, orderBy = [], fields }: FindOptions & { fields?: Readonly<Record<string, true>> },
): Promise<unknown[]> {
  if (limit < 1 || limit > rowsMax) throw new Error(`A query states a limit of 1 to ${rowsMax}`)
  let query = database.collection(collection).where(where)
  for (const [field, direction] of orderBy) query = query.orderBy(field, direction)
  if (fields) query = query.field(fields)
  const reply = (await query.limit(limit).get()) as unknown as { data: Documents[Name][] }
  return reply.data
}

export interface Page<Document> {
  rows: Document[]
  /** The key after which the next page begins; nothing at the end. */
  next?: string
}

/** One page by key: rows after `after` in the order of `_id`, newest first if `descending`. */
export async function findPage<Name extends CollectionName>(
  collection: Name,
  where: Condition,
  {
    limit,
    after,
    descending = false,
  }: { limit: number; after?: string | undefined; descending?: boolean },
): Promise<Page<Documents[Name]>> {
  const beyond = after === undefined ? {} : { _id: descending ? is.lt(after) : is.gt(after) }
  const rows = await find(
    collection,
    { ...where, ...beyond },
    { limit: limit + 1, orderBy: [['_id', descending ? 'desc' : 'asc']] },
  )
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return last ? { rows: rows.slice(0, limit), next: last._id } : { rows }
}

/** Every row that matches, page by page. Only for what is bounded by the size of a branch. */
export async function findAll<Name extends CollectionName>(
  collection: Name,
  where: Condition,
): Promise<Documents[Name][]> {
  const all: Documents[Name][] = []
  for (let after: string | undefined, more = true; more;) {
    const page = await findPage(collection, where, { limit: rowsMax - 1, after })
    all.push(...page.rows)
    after = page.next
    more = page.next !== undefined
  }
  return all
}

export async function count(collection: CollectionName, where: Condition): Promise<number> {
  const reply = (await database.collection(collection).where(where).count()) as { total: number }
  return reply.total
}

/** Writes a new document outside a transaction; throws what `isDuplicate` knows if it is there. */
export async function insert<Name extends CollectionName>(
  collection: Name,
  document: Documents[Name],
): Promise<void> {
  await database.collection(collection).add({ data: document })
}

/** Writes a new document, or leaves the one that is there; answers what is stored in the end. */
export async function insertOnce<Name extends CollectionName>(
  collection: Name,
  document: Documents[Name],
): Promise<Documents[Name]> {
  try {
    await insert(collection, document)
    return document
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return (await read(collection, document._id)) ?? document
  }
}

/** Writes the whole document, new or not, outside a transaction. */
export async function put<Name extends CollectionName>(
  collection: Name,
  document: Documents[Name],
): Promise<void> {
  const { _id, ...data } = document
  await database.collection(collection).doc(_id).set({ data })
}
