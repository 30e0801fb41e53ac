import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { noCosts } from '../costs'
import { CloudError, GatewayError, messageOf } from '../errors'
import type { FaultRule } from '../faults'
import { parseMultipart } from '../openapi/multipart'
import { answerOpenapi } from '../openapi/openapi'
import type { Invocation } from '../runner/runner'
import type { Fields } from '../store/values'
import { isFields } from '../store/values'
import type { Services } from '../services'
import { databaseActions } from './database-actions'
import { headerText, jsonType, readBody, send, type Exchange } from './http'
import { AdminRequest } from './request'
import { storageActions } from './storage-actions'

const bodyBytesMax = 32 * 1024 * 1024

interface Asked {
  request: AdminRequest
  invocation: Invocation | undefined
  bytes: number
}

/**
 * `POST /admin`: everything the SDK asks for, attributed to the invocation named in the
 * address.
 */
export async function answerAdmin(services: Services, exchange: Exchange): Promise<void> {
  const body = await readBody(exchange, bodyBytesMax)
  const type = headerText(exchange, 'content-type') ?? ''
  const form = type.startsWith('multipart/') ? parseMultipart(type, body) : undefined
  const request = new AdminRequest(form === undefined ? fieldsOf(body) : textsOf(form))
  const invocation = services.runner.invocation(exchange.url.searchParams.get('inv') ?? '')
  const asked: Asked = { request, invocation, bytes: body.length }
  count(asked)
  const fault = invocation && dueFault(services, invocation, request)
  if (fault?.kind === 'abort') {
    abort(exchange, invocation)
    return
  }
  if (fault?.kind === 'http500') {
    send(exchange, 500, 'application/json', '{"message":"injected"}')
    return
  }
  if (fault?.kind === 'slow') await sleep(fault.milliseconds ?? 1_000)
  if (fault?.kind === 'held') await fault.gate?.pass()
  const reply = await replyTo(services, asked, fault, form)
  if (fault?.kind === 'lostReply') exchange.request.socket.destroy()
  else deliver(exchange, asked, reply)
}

type Reply = Fields | Buffer

async function replyTo(
  services: Services,
  asked: Asked,
  fault: FaultRule | undefined,
  form: Map<string, Buffer> | undefined,
): Promise<Reply> {
  const requestId = randomUUID()
  try {
    if (fault?.kind === 'conflict') throw injectedConflict(services, asked.request)
    if (form !== undefined) return openapi(services, asked, form)
    if (fault?.kind === 'duplicate') await execute(services, asked)
    return { requestId, ...(await execute(services, asked)) }
  } catch (error) {
    const code = error instanceof GatewayError ? error.code : 'SYS_ERR'
    return { code, message: messageOf(error), requestId }
  }
}

/** On the platform a conflict ends the transaction whichever request it is found at. */
function injectedConflict({ transactions }: Services, request: AdminRequest): GatewayError {
  const transactionId = request.optionalText('transactionId')
  if (transactionId !== undefined) transactions.abort(transactionId)
  return new GatewayError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] injected',
  )
}

async function execute(services: Services, { request, invocation }: Asked): Promise<Fields> {
  const { action } = request
  const database = databaseActions[action]
  if (database !== undefined) {
    const costs = invocation?.costs ?? noCosts()
    return database({ ...services, costs }, request)
  }
  const storage = storageActions[action]
  if (storage !== undefined) return storage(services, request)
  if (action === 'functions.invokeFunction') return invokeNested(services, request, invocation)
  throw new GatewayError('INVALID_PARAM', `The emulator does not know the action ${action}`)
}

/**
 * @NOTE whether the platform hands the first caller's OPENID on to a nested call was not seen; the
 * emulator does not, so that nothing comes to depend on it.
 */
async function invokeNested(
  { runner }: Services,
  request: AdminRequest,
  parent: Invocation | undefined,
): Promise<Fields> {
  const data = request.optionalText('request_data')
  const event = data === undefined ? {} : (JSON.parse(data) as unknown)
  const source = parent === undefined ? 'scf' : `${parent.caller.source},scf`
  const caller = { openid: undefined, source }
  try {
    const { result } = await runner.invoke(request.text('function_name'), caller, event, parent)
    return { data: { response_data: JSON.stringify(result) } }
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    throw new GatewayError('FUNCTIONS_EXECUTE_FAIL', error.message)
  }
}

function openapi({ outbox, clock }: Services, asked: Asked, form: Map<string, Buffer>): Buffer {
  return answerOpenapi({
    api: asked.request.text('apiName'),
    permissions: asked.invocation?.config.openapi ?? [],
    requestData: form.get('requestData') ?? Buffer.alloc(0),
    now: clock.now(),
    outbox,
  })
}

function count({ request, invocation, bytes }: Asked): void {
  if (invocation === undefined) return
  const { costs } = invocation
  const collection = request.optionalText('collectionName')
  costs.requests.push({ action: request.action, ...(collection !== undefined && { collection }) })
  if (request.action.startsWith('database.')) costs.databaseRequests += 1
  if (request.action.startsWith('storage.')) costs.storageRequests += 1
  if (request.action.startsWith('wx.')) costs.openapiCalls += 1
  costs.bytesWritten += bytes
}

function dueFault({ faults }: Services, invocation: Invocation, request: AdminRequest) {
  return faults.take(invocation.id, invocation.config.name, request.action)
}

/** The request never runs: its instance is gone, and with it the one who waits for a reply. */
function abort({ request }: Exchange, invocation: Invocation | undefined): void {
  invocation?.instance.kill('the instance was ended by an injected fault')
  request.socket.destroy()
}

function deliver(exchange: Exchange, { invocation }: Asked, reply: Reply): void {
  const isBinary = Buffer.isBuffer(reply)
  const body = isBinary ? reply : Buffer.from(JSON.stringify(reply))
  if (invocation !== undefined) invocation.costs.bytesRead += body.length
  send(exchange, 200, isBinary ? 'application/octet-stream' : jsonType, body)
}

function fieldsOf(body: Buffer): Fields {
  const value = JSON.parse(body.toString('utf8')) as unknown
  return isFields(value) ? value : {}
}

function textsOf(form: Map<string, Buffer>): Fields {
  const texts = [...form].filter(([name]) => name !== 'requestData')
  return Object.fromEntries(texts.map(([name, bytes]) => [name, bytes.toString('utf8')]))
}
