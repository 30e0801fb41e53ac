import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { checkDocument } from '../store/field-rules'
import { matching } from '../store/search'
import { duplicateKey, writeOf, type Write } from '../store/store'
import { updated } from '../store/update'
import {
  identityKey,
  printExtended,
  withServerDates,
  type Document,
  type Fields,
} from '../store/values'
import { dataOf, queryOf, type DatabaseContext } from './database-context'
import { readExtended, type AdminRequest } from './request'

export async function insertDocument(context: DatabaseContext, asked: AdminRequest) {
  const collection = asked.text('collectionName')
  const documents = asked.list('data').map((text) => newDocument(context, String(text)))
  await write(context, asked, () => {
    const view = context.transactions.view(asked.optionalText('transactionId'))
    const taken = new Set<string>()
    for (const document of documents) {
      const identity = identityKey(document._id)
      if (taken.has(identity) || view.read(collection, identity) !== undefined) {
        throw duplicateKey(collection, '_id_', JSON.stringify(document._id))
      }
      taken.add(identity)
    }
    view.collection(collection)
    return { writes: documents.map((document) => writeOf(collection, document)), result: 0 }
  })
  return { data: { insertedIds: documents.map((document) => document._id) } }
}

export async function modifyDocument(context: DatabaseContext, asked: AdminRequest) {
  const data = dataOf(asked, context.clock)
  const collection = asked.text('collectionName')
  const query = queryOf(asked, context.clock)
  const change = (document: Document): Document => {
    if (asked.flag('merge')) return updated(document, data)
    const replaced = identified(document._id, data)
    return isDeepStrictEqual(replaced, document) ? document : replaced
  }
  return write<Fields>(context, asked, () => {
    const found = targetsOf(context, asked, collection, query)
    if (found.length === 0 && asked.flag('upsert')) {
      const created = identified(query['_id'] ?? newId(), data)
      checkDocument(created, context.limits)
      const result = { data: { updated: 0, upsert_id: created._id } }
      return { writes: [writeOf(collection, created)], result }
    }
    const changed = found
      .map((document) => ({ before: document, after: change(document) }))
      .filter(({ before, after }) => before !== after)
    for (const { after } of changed) checkDocument(after, context.limits)
    const writes = changed.map(({ after }) => writeOf(collection, after))
    return { writes, result: { data: { updated: writes.length } } }
  })
}

export async function modifyAndReturn(context: DatabaseContext, asked: AdminRequest) {
  const data = dataOf(asked, context.clock)
  const collection = asked.text('collectionName')
  const query = queryOf(asked, context.clock)
  return write<Fields>(context, asked, () => {
    const [first] = targetsOf(context, asked, collection, query)
    if (first === undefined) return { writes: [], result: { data: { updated: 0 } } }
    const after = updated(first, data)
    checkDocument(after, context.limits)
    const result = { data: { updated: 1, doc: printExtended(after) } }
    return { writes: [writeOf(collection, after)], result }
  })
}

export async function removeDocument(context: DatabaseContext, asked: AdminRequest) {
  const collection = asked.text('collectionName')
  const query = queryOf(asked, context.clock)
  return write(context, asked, () => {
    const found = targetsOf(context, asked, collection, query)
    const writes = found.map((document) => ({
      collection,
      identity: identityKey(document._id),
      document: undefined,
    }))
    return { writes, result: { data: { deleted: writes.length } } }
  })
}

/** Plans and writes: at once within a transaction, after waiting for locks outside of one. */
async function write<Result>(
  { transactions, costs }: DatabaseContext,
  asked: AdminRequest,
  plan: () => { writes: Write[]; result: Result },
): Promise<Result> {
  const transactionId = asked.optionalText('transactionId')
  if (transactionId === undefined) {
    const { writes, result } = await transactions.writeAlone(plan)
    costs.documentsWritten += writes.length
    return result
  }
  const { writes, result } = plan()
  transactions.write(transactionId, writes)
  costs.documentsWritten += writes.length
  return result
}

function targetsOf(
  { transactions }: DatabaseContext,
  asked: AdminRequest,
  collection: string,
  query: Fields,
): Document[] {
  const found = matching(transactions.view(asked.optionalText('transactionId')), collection, query)
  return asked.flag('multi') ? found : found.slice(0, 1)
}

function newDocument({ clock, limits }: DatabaseContext, text: string): Document {
  const given = withServerDates(readExtended('data', text), clock.milliseconds()) as Fields
  const document = identified(given['_id'] ?? newId(), given)
  checkDocument(document, limits)
  return document
}

function identified(id: unknown, data: Fields): Document {
  return Object.assign({ _id: id }, data, { _id: id })
}

function newId(): string {
  return randomBytes(16).toString('hex')
}
