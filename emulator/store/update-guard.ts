import { GatewayError } from '../errors'
import { isFields, stableText, type Document, type Fields } from './values'

const numeric = new Set(['$inc', '$mul'])
const onLists = new Set(['$push', '$addToSet', '$pop', '$pull', '$pullAll'])
const onAnything = new Set(['$set', '$unset', '$rename', '$min', '$max'])

/** Where mingo does nothing and says nothing, MongoDB fails; the guard runs before mingo does. */
export function guardUpdate(document: Document, modifier: Fields): void {
  guardConflicts(modifier)
  for (const [operator, targets] of Object.entries(modifier)) {
    if (!isKnown(operator)) throw failed(`Unknown modifier: ${operator}`)
    if (!isFields(targets)) throw failed(`Modifiers operate on fields: ${operator}`)
    for (const [path, operand] of Object.entries(targets)) {
      guardIdentity(document, operator, path, operand)
      guardOperand(operator, path, operand)
      guardTarget(document, operator, path)
    }
  }
}

function isKnown(operator: string): boolean {
  return numeric.has(operator) || onLists.has(operator) || onAnything.has(operator)
}

/** One update may not name a field twice, nor a field and something inside it. */
function guardConflicts(modifier: Fields): void {
  const paths = Object.values(modifier).filter(isFields).flatMap(Object.keys)
  const sorted = paths.sort()
  for (const path of sorted) {
    const clash = sorted.filter((other) => other === path || other.startsWith(`${path}.`))
    if (clash.length > 1) {
      throw failed(`Updating the path '${clash[1] ?? path}' would create a conflict at '${path}'`)
    }
  }
}

function guardIdentity(document: Document, operator: string, path: string, operand: unknown): void {
  if (path.split('.')[0] !== '_id') return
  if (operator === '$set' && stableText({ id: operand }) === stableText({ id: document._id }))
    return
  throw failed("Performing an update on the path '_id' would modify the immutable field '_id'")
}

function guardOperand(operator: string, path: string, operand: unknown): void {
  if (numeric.has(operator) && typeof operand !== 'number') {
    throw failed(`Cannot ${operator.slice(1)} with non-numeric argument: {${path}}`)
  }
  if (operator === '$pullAll' && !Array.isArray(operand)) {
    throw failed('$pullAll requires an array argument')
  }
}

function guardTarget(document: Document, operator: string, path: string): void {
  const segments = path.split('.')
  const last = segments.pop() ?? ''
  let holder: unknown = document
  for (const segment of segments) {
    const next = step(holder, segment, operator, path)
    if (next === undefined) return
    holder = next
  }
  guardValue(step(holder, last, operator, path), operator, path)
}

/** What a path's next part leads to; undefined where the update itself would create it. */
function step(holder: unknown, segment: string, operator: string, path: string): unknown {
  if (isFields(holder)) return holder[segment]
  if (Array.isArray(holder) && /^\d+$/.test(segment)) return holder[Number(segment)] as unknown
  if (operator === '$unset') return undefined
  throw failed(`Cannot create field '${segment}' in the element on the way of '${path}'`)
}

function guardValue(value: unknown, operator: string, path: string): void {
  if (value === undefined) return
  if (numeric.has(operator) && typeof value !== 'number') {
    const type = value === null ? 'null' : typeof value
    throw failed(`Cannot apply ${operator} to a value of non-numeric type: '${path}' is ${type}`)
  }
  if (onLists.has(operator) && !Array.isArray(value)) {
    throw failed(`The field '${path}' must be an array but is of type ${typeof value}`)
  }
}

function failed(reason: string): GatewayError {
  return new GatewayError('DATABASE_REQUEST_FAILED', reason)
}
