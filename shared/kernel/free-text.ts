import type * as z from 'zod/mini'

/**
 * Free text in the inputs of contracts. What others will see is marked where the schema is made
 * (`text`, `optionalText`), so that one place of the server can have it checked for every command;
 * what nobody is shown says so too (`token`). A test fails for a text that is neither.
 * 依据: PLATFORM, Openapi; ADR 0024.
 */
export type TextMark = 'shown' | 'notShown'

type Schema = z.ZodMiniType

const marks = new WeakMap<object, TextMark>()

/** Marks a schema; everything below it is what the mark says. */
export function marked<Marked extends Schema>(schema: Marked, mark: TextMark): Marked {
  marks.set(schema, mark)
  return schema
}

export interface FreeText {
  /** The field of the input in which it stands: "title", "reasons". */
  field: string
  text: string
}

/** The texts of a parsed input that others will see, each once; empty ones are none. */
export function shownTexts(schema: Schema, input: unknown): FreeText[] {
  const found = new Map<string, FreeText>()
  for (const { schema: part, value, place } of leavesOf({ schema, value: input, place: [] })) {
    if (marks.get(part) !== 'shown' || typeof value !== 'string' || value === '') continue
    const [field = ''] = place
    found.set(`${field} ${value}`, { field, text: value })
  }
  return [...found.values()]
}

/** The free texts of a schema by their place, each with its mark, if it has one. */
export function freeTextsOf(schema: Schema): { place: string; mark: TextMark | undefined }[] {
  return leavesOf({ schema, place: [] })
    .filter((leaf) => marks.has(leaf.schema) || isUnbound(leaf.schema))
    .map((leaf) => ({ place: leaf.place.join('.'), mark: marks.get(leaf.schema) }))
}

interface Node {
  schema: Schema
  /** What stands there; absent where only the schema is looked at. */
  value?: unknown
  place: string[]
}

interface Definition {
  type: string
  shape?: Record<string, Schema>
  element?: Schema
  innerType?: Schema
  options?: Schema[]
  valueType?: Schema
  checks?: { _zod: { def: { check: string } } }[]
}

/** The ends of a schema: what is marked, and what has no parts. */
function leavesOf(node: Node): Node[] {
  const parts = marks.has(node.schema) ? [] : partsOf(node)
  return parts.length === 0 ? [node] : parts.flatMap(leavesOf)
}

function partsOf({ schema, value, place }: Node): Node[] {
  const { shape = {}, element, valueType, innerType, options = [] } = definitionOf(schema)
  const isObject = typeof value === 'object' && value !== null
  const fields: [string, unknown][] = isObject ? Object.entries(value) : []
  return [
    ...Object.entries(shape).map(([field, part]) => ({
      schema: part,
      value: new Map<string, unknown>(fields).get(field),
      place: [...place, field],
    })),
    ...each(element, value === undefined ? [undefined] : Array.isArray(value) ? value : [], place),
    ...each(valueType, fields.length === 0 ? [undefined] : fields.map(([, one]) => one), place),
    ...[innerType, ...options].flatMap((part) => each(part, [value], place)),
  ]
}

function each(schema: Schema | undefined, values: readonly unknown[], place: string[]): Node[] {
  return schema === undefined ? [] : values.map((value) => ({ schema, value, place }))
}

/** Anything may stand there: a string without a pattern of its own, or what is unknown. */
function isUnbound(schema: Schema): boolean {
  const { type, checks = [] } = definitionOf(schema)
  if (type === 'unknown' || type === 'any') return true
  const bound = checks.some(({ _zod }) => ['string_format', 'custom'].includes(_zod.def.check))
  return type === 'string' && !bound
}

function definitionOf(schema: Schema): Definition {
  return (schema as unknown as { _zod: { def: Definition } })._zod.def
}
