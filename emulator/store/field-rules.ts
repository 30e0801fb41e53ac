import { GatewayError } from '../errors'
import type { Limits } from '../limits'
import { isFields, printExtended, type Document } from './values'

/** Names the platform itself writes. */
const reservedNames = new Set(['_id', '_openid'])

/** Refuses a document that the platform would not store: a field's name, or its size. */
export function checkDocument(document: Document, limits: Limits): void {
  checkNames(document, limits, true)
  const bytes = Buffer.byteLength(printExtended(document))
  if (bytes > limits.documentBytesMax) {
    throw refused(`the document has ${bytes} bytes, more than ${limits.documentBytesMax}`)
  }
}

function checkNames(value: unknown, limits: Limits, isTop: boolean): void {
  if (Array.isArray(value)) for (const item of value) checkNames(item, limits, false)
  if (!isFields(value)) return
  for (const [name, inner] of Object.entries(value)) {
    if (!(isTop && reservedNames.has(name))) checkName(name, limits)
    checkNames(inner, limits, false)
  }
}

function checkName(name: string, limits: Limits): void {
  if (name === '' || name.startsWith('$') || name.includes('.') || name.includes('\0')) {
    throw refused(`the field name '${name}' is not allowed`)
  }
  if (!limits.strictFieldNames) return
  if (name.length > limits.fieldNameLengthMax) {
    throw refused(`the field name '${name}' has more than ${limits.fieldNameLengthMax} characters`)
  }
  if (!/^[A-Za-z0-9][A-Za-z0-9_]*$/.test(name)) {
    throw refused(`the field name '${name}' may only hold letters, digits and _, and not begin so`)
  }
}

function refused(reason: string): GatewayError {
  return new GatewayError('DATABASE_REQUEST_FAILED', `Invalid document: ${reason}`)
}
