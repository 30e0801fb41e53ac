/**
 * What the SDK throws comes in several shapes: with `errCode` or `code`, with `errMsg` or
 * `message`. All of it is looked at together.
 */
function everythingSaid(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  const { errCode, errMsg, code, message } = error as Record<string, unknown>
  return [errCode, errMsg, code, message]
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .join(' ')
}

/** Another document with this `_id` is there already. */
export function isDuplicate(error: unknown): boolean {
  return /E11000|-502001/.test(everythingSaid(error))
}

/** Somebody else wrote the same document: the transaction did nothing and may be run again. */
export function isConflict(error: unknown): boolean {
  return /TransactionConflict|TransactionBusy|WriteConflict|DATABASE_TRANSACTION_(CONFLICT|FAIL)/i.test(
    everythingSaid(error),
  )
}

/** No such document. A transaction that "does not exist" has expired, which is a conflict. */
export function isMissing(error: unknown): boolean {
  return /not exist/i.test(everythingSaid(error)) && !isConflict(error)
}

/**
 * No such file, or none that this environment may read; a lost connection is neither. A file that
 * goes between the link to it and the download is a 404 of the storage.
 */
export function isMissingFile(error: unknown): boolean {
  return /-50300[23]|STORAGE_(FILE_NONEXIST|EXCEED_AUTHORITY)|INVALID_PARAM|Status:404\b/.test(
    everythingSaid(error),
  )
}

/** Keys of documents and addresses of files: the platform's messages name people by them. */
const namesSomebody = /dup key:.*|(cloud|https?):\/\/\S+/g

/** For the log: short, and without whom it is about or what a person wrote. */
export function describeError(error: unknown): string {
  return everythingSaid(error).replace(namesSomebody, '…').slice(0, 300)
}
