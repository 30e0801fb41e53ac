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

export function isMissing(error: unknown): boolean {
  return /does not exist|not exist/i.test(everythingSaid(error))
}

/** For the log: short, and without what a person wrote. */
export function describeError(error: unknown): string {
  return everythingSaid(error).slice(0, 300)
}
