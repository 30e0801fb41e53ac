/**
 * What one invocation asked of the platform. Counts repeat exactly from run to run;
 * times do not.
 */
export interface Costs {
  databaseRequests: number
  /** Documents handed to the function; for an aggregate, those that entered the pipeline. */
  documentsRead: number
  documentsWritten: number
  bytesRead: number
  bytesWritten: number
  storageRequests: number
  /** Calls of WeChat's own interfaces; none of them is a database request. */
  openapiCalls: number
  requests: { action: string; collection?: string }[]
  milliseconds: number
}

export function noCosts(): Costs {
  return {
    databaseRequests: 0,
    documentsRead: 0,
    documentsWritten: 0,
    bytesRead: 0,
    bytesWritten: 0,
    storageRequests: 0,
    openapiCalls: 0,
    requests: [],
    milliseconds: 0,
  }
}

/** A nested call is paid for by whoever made it. */
export function addCosts(total: Costs, part: Costs): void {
  total.databaseRequests += part.databaseRequests
  total.documentsRead += part.documentsRead
  total.documentsWritten += part.documentsWritten
  total.bytesRead += part.bytesRead
  total.bytesWritten += part.bytesWritten
  total.storageRequests += part.storageRequests
  total.openapiCalls += part.openapiCalls
  total.requests.push(...part.requests)
}
