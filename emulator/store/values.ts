import { BSONRegExp, EJSON, ObjectId } from 'bson'

export type Fields = Record<string, unknown>
/** A stored document. Never changed in place: a write makes a new one, so readers may keep it. */
export type Document = Fields & { _id: unknown }

export function isFields(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** Extended JSON to the values that mingo works on: numbers, dates and regular expressions. */
export function parseExtended(text: string): unknown {
  return withRegularExpressions(EJSON.parse(text))
}

export function parseExtendedFields(text: string): Fields {
  const value = parseExtended(text)
  if (!isFields(value)) throw new SyntaxError('An object is expected')
  return value
}

export function printExtended(value: unknown): string {
  return EJSON.stringify(value, { relaxed: false })
}

function withRegularExpressions(value: unknown): unknown {
  if (value instanceof BSONRegExp) return new RegExp(value.pattern, value.options)
  if (Array.isArray(value)) return value.map(withRegularExpressions)
  if (!isFields(value)) return value
  return mapFields(value, withRegularExpressions)
}

export function mapFields(fields: Fields, change: (value: unknown) => unknown): Fields {
  const mapped = { ...fields }
  for (const name of Object.keys(mapped)) mapped[name] = change(mapped[name])
  return mapped
}

export function cloneValue(value: unknown): unknown {
  if (value instanceof Date) return new Date(value)
  if (Array.isArray(value)) return value.map(cloneValue)
  return isFields(value) ? mapFields(value, cloneValue) : value
}

function deepFreeze(value: unknown): unknown {
  if (Array.isArray(value)) value.forEach(deepFreeze)
  else if (isFields(value)) Object.values(value).forEach(deepFreeze)
  else return value
  return Object.freeze(value)
}

/** A server date may stand anywhere in the data and in a query. */
export function withServerDates(value: unknown, nowMilliseconds: number): unknown {
  if (Array.isArray(value)) return value.map((item) => withServerDates(item, nowMilliseconds))
  if (!isFields(value)) return value
  const mark = value['$tcb_server_date']
  if (isFields(mark)) return new Date(nowMilliseconds + Number(mark['offset'] ?? 0))
  return mapFields(value, (item) => withServerDates(item, nowMilliseconds))
}

/** One text per scalar, so that 1, '1' and a date do not meet in an index; others have none. */
export function scalarKey(value: unknown): string | undefined {
  if (typeof value === 'string') return `s${value}`
  if (typeof value === 'number') return `n${value}`
  if (typeof value === 'boolean') return `b${value ? 1 : 0}`
  if (value instanceof Date) return `d${value.getTime()}`
  if (value instanceof ObjectId) return `o${value.toHexString()}`
  return undefined
}

/** The key of a document in its collection. */
export function identityKey(id: unknown): string {
  return scalarKey(id) ?? `x${printExtended({ id })}`
}

/** The same text for the same content, whatever order the fields were written in. */
export function stableText(value: unknown): string {
  return printExtended(sortedFields(value))
}

function sortedFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedFields)
  if (!isFields(value)) return value
  const names = Object.keys(value).sort()
  return Object.fromEntries(names.map((name) => [name, sortedFields(value[name])]))
}

/** A copy to look at, not to change. */
export const frozenCopy = onceADocument((document) => deepFreeze(cloneValue(document)))
/** A stored document as it travels. */
export const printDocument = onceADocument(printExtended)
/** The same text for the same stored content. */
export const stableDocument = onceADocument(stableText)

/** Since a stored document never changes, what is made of it is made once. */
function onceADocument<Made>(make: (document: Fields) => Made): (document: Fields) => Made {
  const made = new WeakMap<Fields, Made>()
  return (document) => {
    if (!made.has(document)) made.set(document, make(document))
    return made.get(document) as Made
  }
}
