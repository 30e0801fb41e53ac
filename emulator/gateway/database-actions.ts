import { GatewayError } from '../errors'
import type { DatabaseAction, DatabaseContext } from './database-context'
import { aggregateDocuments, calculateDocument, getDocument } from './database-reads'
import { insertDocument, modifyAndReturn, modifyDocument, removeDocument } from './database-writes'
import type { AdminRequest } from './request'

/** What the wx layer sends and how it is answered. */
export const databaseActions: Record<string, DatabaseAction> = {
  'database.getDocument': getDocument,
  'database.insertDocument': insertDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturn,
  'database.removeDocument': removeDocument,
  'database.calculateDocument': calculateDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.addCollection': addCollection,
  'database.startTransaction': ({ transactions }) => ({ transactionId: transactions.start() }),
  'database.commitTransaction': commitTransaction,
  'database.abortTransaction': abortTransaction,
}

function addCollection({ store }: DatabaseContext, asked: AdminRequest) {
  store.addCollection(asked.text('collectionName'))
  return {}
}

function commitTransaction({ transactions }: DatabaseContext, asked: AdminRequest) {
  transactions.commit(asked.text('transactionId'))
  return {}
}

function abortTransaction({ transactions }: DatabaseContext, asked: AdminRequest) {
  const id = asked.text('transactionId')
  if (!transactions.has(id)) {
    throw new GatewayError('DATABASE_TRANSACTION_FAIL', 'The transaction has ended')
  }
  transactions.abort(id)
  return {}
}
