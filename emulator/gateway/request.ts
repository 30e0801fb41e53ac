import { GatewayError, messageOf } from '../errors'
import { isFields, parseExtended, parseExtendedFields, type Fields } from '../store/values'

/** One request on the SDK's wire, with typed access to its fields. */
export class AdminRequest {
  readonly action: string

  constructor(readonly fields: Fields) {
    this.action = this.text('action')
  }

  text(name: string): string {
    const value = this.fields[name]
    if (typeof value === 'string' && value !== '') return value
    throw new GatewayError('INVALID_PARAM', `${name} must be a text`)
  }

  optionalText(name: string): string | undefined {
    const value = this.fields[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }

  optionalNumber(name: string): number | undefined {
    const value = this.fields[name]
    return typeof value === 'number' ? value : undefined
  }

  flag(name: string): boolean {
    return this.fields[name] === true
  }

  list(name: string): unknown[] {
    const value = this.fields[name]
    if (Array.isArray(value)) return value
    throw new GatewayError('INVALID_PARAM', `${name} must be a list`)
  }

  /** Extended JSON in a text; absent and empty mean `{}`, as the SDK sends for no condition. */
  extended(name: string): Fields {
    const text = this.optionalText(name)
    return text === undefined ? {} : readExtended(name, text)
  }

  optionalExtended(name: string): Fields | undefined {
    return this.optionalText(name) === undefined ? undefined : this.extended(name)
  }
}

export function readExtended(name: string, text: string): Fields {
  try {
    return parseExtendedFields(text)
  } catch (error) {
    throw new GatewayError('INVALID_PARAM', `${name} cannot be read: ${messageOf(error)}`)
  }
}

/** `{field: 1}`, or the older list of `{field, direction}`. */
export function readOrder(text: string | undefined): Fields | undefined {
  if (text === undefined) return undefined
  const value = parseExtended(text)
  if (!Array.isArray(value)) return isFields(value) ? value : undefined
  const pairs = (value as unknown[]).filter(isFields)
  return Object.fromEntries(
    pairs.map((pair) => [String(pair['field']), pair['direction'] === 'desc' ? -1 : 1]),
  )
}
