import { addCosts, noCosts, type Costs } from '../costs'
import { CloudError, GatewayError } from '../errors'
import { callerOf } from '../runner/environment'
import type { Services } from '../services'
import {
  headerText,
  HttpError,
  pathAfter,
  readBody,
  readJson,
  sendJson,
  type Exchange,
} from './http'
import { uploadAsClient } from './storage-actions'

const eventBytesMax = 6 * 1024 * 1024

/** This header stands in for the platform's login: only the emulator believes it. */
const identityHeader = 'x-demo-openid'

/** `POST /call/<function>`: `callFunction` as a client makes it. */
export async function answerCall(services: Services, exchange: Exchange): Promise<void> {
  const name = pathAfter(exchange, '/call/')
  const event = await readJson(exchange, eventBytesMax)
  const openid = headerText(exchange, identityHeader)
  try {
    const answer = await services.runner.invoke(name, callerOf(openid), event)
    const { result, requestId, costs } = answer
    sendJson(exchange, { result, requestId }, { 'x-cost': printCosts(costs) })
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    const { errCode, errMsg, requestId } = error
    const reply = { errCode, errMsg, requestId }
    sendJson(exchange, reply, { 'x-cost': printCosts(error.costs ?? noCosts()) })
  }
}

/** `POST /upload?path=`: `uploadFile` as a client makes it. */
export async function answerUpload(services: Services, exchange: Exchange): Promise<void> {
  const bytes = await readBody(exchange, services.limits.uploadBytesMax)
  const openid = headerText(exchange, identityHeader) ?? ''
  const path = exchange.url.searchParams.get('path') ?? ''
  try {
    sendJson(exchange, await uploadAsClient(services, openid, path, bytes))
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error
    throw new HttpError(error.code === 'INVALID_PARAM' ? 400 : 403, error.message)
  }
}

/** Counts only: a header has no room for a long list of requests. */
function printCosts(costs: Costs): string {
  const counted = noCosts()
  addCosts(counted, costs)
  const { requests, ...counts } = counted
  return JSON.stringify({ ...counts, requests: requests.length, milliseconds: costs.milliseconds })
}
