import { isFields, type Fields } from '../store/values'
import type { Outbox } from './outbox'
import { decodeMessage, encodeMessage } from './protobuf'

/** The platform's own numbers, before any WeChat interface has been reached. */
const notFound = -604100
const noPermission = -604101
const timedOut = -604102

interface OpenapiCall {
  api: string
  /** What the calling function's `config.json` declares. */
  permissions: string[]
  requestData: Uint8Array
  now: string
  outbox: Outbox
}

/** Answers one openapi call with the message the SDK decodes. */
export function answerOpenapi(call: OpenapiCall): Buffer {
  if (!call.permissions.includes(call.api)) return systemError(noPermission)
  const data = decodePairs(call.requestData)
  switch (call.api) {
    case 'security.msgSecCheck':
      return checkMessage(data)
    case 'subscribeMessage.send':
      return sendMessage(data, call)
    default:
      return systemError(notFound)
  }
}

/** Verdicts on demand: the text itself says what the check shall find. */
function checkMessage(data: Fields): Buffer {
  const content = textOf(data, 'content')
  if (content.includes('模拟超时')) return systemError(timedOut)
  if (content.length > 2500) return businessError(45002, 'content size out of limit')
  if (textOf(data, 'openid') === '') return businessError(40003, 'invalid openid')
  if (content.includes('待人工复核')) return verdict('review', 20001)
  if (content.includes('模拟违规')) return verdict('risky', 20001)
  return verdict('pass', 100)
}

function verdict(suggest: string, label: number): Buffer {
  const result = { suggest, label }
  const detail = [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }]
  return response({ errcode: 0, errmsg: 'ok', result, detail, trace_id: 'emulator' })
}

/** @NOTE a one-time authorisation is not modelled: who refused says so in the data (模拟拒收). */
function sendMessage(data: Fields, call: OpenapiCall): Buffer {
  const openid = textOf(data, 'touser')
  if (openid === '') return businessError(40003, 'invalid openid')
  if (JSON.stringify(data['data'] ?? {}).includes('模拟拒收')) {
    return businessError(43101, 'user refuse to accept the msg')
  }
  call.outbox.add({
    sentAt: call.now,
    openid,
    templateId: textOf(data, 'template_id'),
    page: textOf(data, 'page'),
    data: data['data'],
  })
  return response({ errcode: 0, errmsg: 'ok' })
}

/** CommApiData.openapiData.pairs: a name and the JSON of its value. */
function decodePairs(requestData: Uint8Array): Fields {
  const [openapiData] = decodeMessage(requestData).get(2) ?? []
  const pairs = openapiData === undefined ? [] : (decodeMessage(openapiData).get(1) ?? [])
  return Object.fromEntries(
    pairs.map((pair) => {
      const fields = decodeMessage(pair)
      const text = (field: number) => Buffer.from(fields.get(field)?.[0] ?? []).toString('utf8')
      return [text(1), JSON.parse(text(2)) as unknown]
    }),
  )
}

function response(body: Fields): Buffer {
  return encodeMessage([
    [1, JSON.stringify(body)],
    [2, 'application/json'],
    [4, 200],
  ])
}

function businessError(errcode: number, errmsg: string): Buffer {
  return response({ errcode, errmsg })
}

function systemError(errorCode: number): Buffer {
  return encodeMessage([[3, errorCode]])
}

function textOf(data: Fields, name: string): string {
  const value = data[name]
  return typeof value === 'string' ? value : isFields(value) ? JSON.stringify(value) : ''
}
