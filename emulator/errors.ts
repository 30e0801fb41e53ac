import type { Costs } from './costs'

/** What the wire answers as `{code, message}`; the SDK turns it into an errCode. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError'

  constructor(
    readonly code: GatewayCode,
    message: string,
  ) {
    super(message)
  }
}

/**
 * @NOTE which of these codes the hosted platform sends for transactions has not been observed; the
 * SDK itself tests only for DATABASE_TRANSACTION_CONFLICT.
 */
export type GatewayCode =
  | 'INVALID_PARAM'
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_COLLECTION_ALREADY_EXIST'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_FAIL'
  | 'STORAGE_REQUEST_FAIL'
  | 'STORAGE_EXCEED_AUTHORITY'
  | 'STORAGE_FILE_NONEXIST'
  | 'FUNCTIONS_EXECUTE_FAIL'
  | 'SYS_ERR'

/** A failed call as `wx.cloud.callFunction` rejects: a number and a text, nothing else. */
export class CloudError extends Error {
  override readonly name = 'CloudError'
  /** What the failed invocation had cost until then. */
  costs?: Costs

  constructor(
    readonly errCode: number,
    readonly errMsg: string,
    readonly requestId = '',
  ) {
    super(`errCode: ${errCode} | errMsg: ${errMsg}`)
  }
}

/** The data file is there and cannot be read as a store. */
export class BrokenDataFile extends Error {
  override readonly name = 'BrokenDataFile'

  constructor(
    readonly dataFile: string,
    readonly reason: string,
  ) {
    super(`The data file cannot be read: ${dataFile} (${reason})`)
  }
}

/** Another process holds the data file: two working sets over one file would diverge. */
export class DataFileInUse extends Error {
  override readonly name = 'DataFileInUse'

  constructor(readonly dataFile: string) {
    super(`The data file is open in another process: ${dataFile}`)
  }
}

export class PortInUse extends Error {
  override readonly name = 'PortInUse'

  constructor(readonly port: number) {
    super(`Port ${port} is in use`)
  }
}

export class PortNeedsRights extends Error {
  override readonly name = 'PortNeedsRights'

  constructor(readonly port: number) {
    super(`Port ${port} may be used by an administrator only`)
  }
}

/** Why nothing can listen on a port, typed where it is for whoever started it to mend. */
export function portError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') return new PortInUse(port)
  return error.code === 'EACCES' ? new PortNeedsRights(port) : error
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
