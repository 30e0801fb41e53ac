/** The platform's limits, in one place; tests shorten the slow ones. */
export interface Limits {
  /** A transaction that is neither committed nor aborted ends after this. */
  transactionMilliseconds: number
  /** How long a plain write waits for a document that a transaction holds. */
  lockWaitMilliseconds: number
  documentBytesMax: number
  replyBytesMax: number
  uploadBytesMax: number
  fieldNameLengthMax: number
  /** Letters, digits and `_` only, as the platform documents; false = MongoDB's own rules. */
  strictFieldNames: boolean
  getRowsMax: number
  aggregateRowsDefault: number
}

export const platformLimits: Limits = {
  transactionMilliseconds: 30_000,
  lockWaitMilliseconds: 5_000,
  documentBytesMax: 16 * 1024 * 1024,
  replyBytesMax: 1024 * 1024,
  uploadBytesMax: 10 * 1024 * 1024,
  fieldNameLengthMax: 32,
  strictFieldNames: true,
  getRowsMax: 1_000,
  aggregateRowsDefault: 20,
}
