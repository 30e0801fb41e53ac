import { rulebookSchema, type Rulebook } from '../rulebook'

type Path = readonly (string | number)[]

/** A book that differs from another in one leaf, or in one thing that is no longer there. */
export interface Mutation {
  /** "indicators.6.cap.general" */
  path: string
  book: Rulebook
}

const words = [
  ...['quarter', 'halfYear', 'year', 'month', 'week', 'occurrence', 'same', 'mean', 'sum'],
  ...[
    'warn',
    'block',
    'dutyPoints',
    'excellent',
    'basicallyQualified',
    'talk',
    'praise',
    'best',
    'worst',
  ],
  ...['bonus', 'R3', 'R6', 'L12', 'J01', 'attendance', 'lifeMeeting', 'photo', 'study', 'formal'],
  ...['company', 'light', '2027-H2', 'X99', '另写的'],
]

/** Of the words that a leaf could have instead, the first few that the schema allows. */
const othersMax = 2

/** Every leaf of a book changed, and everything optional left out, as far as the schema allows. */
export function mutationsOf(book: Rulebook): Mutation[] {
  return pathsOf(book).flatMap((path) => {
    const without = valid(withAt(book, path, undefined))
    const others: Rulebook[] = []
    for (const value of othersFor(at(book, path))) {
      if (others.length < othersMax) others.push(...valid(withAt(book, path, value)))
    }
    return [...without, ...others].map((mutated) => ({ path: path.join('.'), book: mutated }))
  })
}

/** "cap.general": the last two names of each leaf, whatever stands around them. */
export function leafNames(book: Rulebook): Set<string> {
  const leaves = pathsOf(book).filter((path) => isLeaf(at(book, path)))
  return new Set(leaves.map((path) => nameOf(path)))
}

/** The four modules have the same leaves. */
export function nameOf(path: Path): string {
  return path
    .filter((key) => typeof key === 'string')
    .slice(-2)
    .join('.')
    .replace(/^(base|duty|bonus|deduction)\./, 'module.')
}

function othersFor(value: unknown): unknown[] {
  if (typeof value === 'boolean') return [!value]
  if (typeof value === 'number') return [value + 1, value - 1]
  if (typeof value === 'string') return words.filter((word) => word !== value)
  return []
}

function valid(book: Rulebook): Rulebook[] {
  return rulebookSchema.safeParse(book).success ? [book] : []
}

function pathsOf(value: unknown, path: Path = []): Path[] {
  const below = isLeaf(value)
    ? []
    : Object.entries(value as object).flatMap(([key, child]) =>
        pathsOf(child, [...path, Array.isArray(value) ? Number(key) : key]),
      )
  return path.length === 0 ? below : [path, ...below]
}

function isLeaf(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((found, key) => (found as Record<string, unknown>)[key], value)
}

/** A copy with another value in one place; `undefined` takes it out. */
function withAt(book: Rulebook, path: Path, value: unknown): Rulebook {
  const copy = structuredClone(book)
  const parent = at(copy, path.slice(0, -1)) as Record<string, unknown>
  const key = path.at(-1) ?? ''
  if (value !== undefined) parent[key] = value
  else if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else Reflect.deleteProperty(parent, key)
  return copy
}
