/**
 * What a person is called once they have left: the same everywhere, told by no list. The chain
 * names its subject by the id and never by the name, so its hashes stay. 依据: ADR 0023.
 */
export interface Renaming {
  member: string
  from: string
  to: string
}

/** "离开党员 7K2M9Q" */
export function pseudonymOf(code: string): string {
  return `离开党员 ${code}`
}

/** Beside these the name stands as `name`; beside any other field as `<field>Name`. */
const namedByName = ['member', 'subject']

/**
 * The document with the new name wherever the person's id stands beside a name: `{ member, name }`,
 * `{ by, byName }`. A name without an id is taken for the person's if it is the same. The very same
 * document where nothing of it is called so.
 */
export function renamed<Value>(value: Value, renaming: Renaming): Value {
  if (Array.isArray(value)) {
    const all = value.map((one: unknown) => renamed(one, renaming))
    return all.some((one, place) => one !== value[place]) ? (all as Value) : value
  }
  if (typeof value !== 'object' || value === null) return value
  const fields = value as Record<string, unknown>
  const changed = Object.entries(fields).flatMap(([field, one]): [string, unknown][] => {
    const after = isNameOf(field, fields, renaming) ? renaming.to : renamed(one, renaming)
    return after === one ? [] : [[field, after]]
  })
  return changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) }
}

function isNameOf(
  field: string,
  fields: Readonly<Record<string, unknown>>,
  { member, from }: Renaming,
): boolean {
  if (field === 'name') return namedByName.some((id) => fields[id] === member)
  if (!field.endsWith('Name')) return false
  const id = field.slice(0, -'Name'.length)
  return id in fields ? fields[id] === member : fields[field] === from
}
