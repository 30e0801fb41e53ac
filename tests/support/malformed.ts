import * as fc from 'fast-check'
import type * as z from 'zod/mini'
import type { $ZodTypes } from 'zod/v4/core'

type Schema = z.ZodMiniType

/** One of these fits every text of the contracts; which, each schema says itself. */
const texts = [
  '义务劳动',
  'L12',
  'wang-fang',
  'declaration-00000001',
  '2026-03-19',
  '2026-03',
  '2026-H1',
  '2026-03-19T08:00:00.000+08:00',
  'ab'.repeat(32),
  '14:00',
  '123456',
]
const numbers = [0, 1, 2, 100, 2026]

/** What no contract asks for, or not there. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, '', '   ', -1, 1.5, 1e308, true, [], {}, [[]], [null]),
  fc.constantFrom<unknown>({ $ne: '' }, { $gt: 0 }, { __proto__: null }, { toString: 1 }),
  fc.constantFrom('2026-02-29', '2026-13', '2026-H3', '__proto__', 'constructor', '../commands'),
  fc.constantFrom('\u0000', '\u202e', '\ud800', '长'.repeat(5_000), '😀'.repeat(200)),
  fc.constant(nested(400)),
  fc.jsonValue({ maxDepth: 3 }),
)
const oddKey = fc.oneof(
  fc.constantFrom('points', 'subject', 'openid', 'constructor', '$where', '_id'),
  fc.string({ minLength: 1, maxLength: 8 }),
)

type Spoiling =
  | { kind: 'replace'; by: unknown }
  | { kind: 'remove' }
  | { kind: 'add'; key: string; value: unknown }

const spoiling: fc.Arbitrary<Spoiling> = fc.oneof(
  fc.record({ kind: fc.constant('replace' as const), by: odd }),
  fc.record({ kind: fc.constant('remove' as const) }),
  fc.record({ kind: fc.constant('add' as const), key: oddKey, value: odd }),
)

/**
 * Inputs that do not fit a contract: well-formed ones with one place spoiled, so that what is wrong
 * is anywhere in them and not always at the first field.
 */
export function malformed(input: Schema): fc.Arbitrary<unknown> {
  return fc
    .tuple(wellFormed(input), fc.nat(), spoiling)
    .map(([value, place, how]) => spoiled(value, place, how))
    .filter((value) => !input.safeParse(value ?? {}).success)
}

/** Inputs that fit a schema, made from what it says of itself. Throws for a kind it cannot read. */
export function wellFormed(schema: Schema): fc.Arbitrary<unknown> {
  const { def } = (schema as unknown as $ZodTypes)._zod
  if (def.type === 'object') return objectOf(def.shape as Record<string, Schema>)
  if (def.type === 'array') return listOf(schema, def.element as Schema)
  if (def.type === 'optional') return wellFormed(def.innerType as Schema)
  if (def.type === 'union') return fc.oneof(...def.options.map((one) => wellFormed(one as Schema)))
  if (def.type === 'enum') return fc.constantFrom(...Object.values(def.entries))
  if (def.type === 'literal') return fc.constantFrom(...def.values)
  if (def.type === 'boolean') return fc.boolean()
  if (def.type === 'unknown') return fc.jsonValue({ maxDepth: 2 })
  const found = [...texts, ...numbers].filter((value) => schema.safeParse(value).success)
  if (found.length === 0) throw new Error(`No sample fits a ${def.type} of the contracts`)
  return fc.constantFrom<unknown>(...found)
}

function listOf(schema: Schema, element: Schema): fc.Arbitrary<unknown> {
  const fits = (value: unknown) => schema.safeParse(value).success
  return fc.array(wellFormed(element), { maxLength: 3 }).filter(fits)
}

function objectOf(shape: Record<string, Schema>): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(shape).map(([name, field]) => [name, wellFormed(field)]),
  )
  const requiredKeys = Object.entries(shape)
    .filter(([, field]) => !field.safeParse(undefined).success)
    .map(([name]) => name)
  return fc.record(fields, { requiredKeys })
}

type Place = { holder: Record<string, unknown>; key: string }

function spoiled(value: unknown, place: number, how: Spoiling): unknown {
  const root: Record<string, unknown> = { input: structuredClone(value) }
  const places = placesIn(root)
  const { holder, key } = places[place % places.length] ?? { holder: root, key: 'input' }
  if (how.kind === 'replace') holder[key] = how.by
  if (how.kind === 'remove') Reflect.deleteProperty(holder, key)
  if (how.kind === 'add') {
    const target = [holder[key], holder].find(isHolder) ?? root
    Object.defineProperty(target, how.key, { value: how.value, enumerable: true })
  }
  return root['input']
}

/** Every place of a value, the value itself first. */
function placesIn(holder: Record<string, unknown>): Place[] {
  return Object.keys(holder).flatMap((key) => {
    const inner = holder[key]
    return [{ holder, key }, ...(isHolder(inner) ? placesIn(inner) : [])]
  })
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function nested(depth: number): unknown {
  let value: unknown = []
  for (let level = 1; level < depth; level += 1) value = [value]
  return value
}
