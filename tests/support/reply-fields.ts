import { referenceTable, type Line } from '@shared/kernel/testing/csv'
import type { Emulator } from '../../emulator'
import { roles } from './access-matrix'

/**
 * Which fields of a reply which role is told: `docs/reference/reply-fields.csv` says what is right,
 * the replies of the whole matrix are looked at, and what differs is named.
 */
export const tellColumns = ['subject', ...roles] as const
export type TellColumn = (typeof tellColumns)[number]

/** Field → who was told it. */
export type Told = Map<string, Set<TellColumn>>

/** The places in a reply at which something stands: "members[].name". */
export function placesIn(value: unknown, place = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => placesIn(one, `${place}[]`))
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [place]
  return Object.entries(value).flatMap(([field, one]) =>
    placesIn(one, place === '' ? field : `${place}.${field}`),
  )
}

export function tell(told: Told, column: TellColumn, reply: unknown): void {
  for (const place of placesIn(reply)) {
    told.set(place, (told.get(place) ?? new Set()).add(column))
  }
}

export function fieldsTable(): Line[] {
  return referenceTable('reply-fields.csv')
}

/** Told and not declared, or declared and told to nobody. */
export function fieldProblems(procedure: string, told: Told, table: readonly Line[]): string[] {
  const lines = new Map(
    table.filter((line) => line['procedure'] === procedure).map((line) => [line['field'], line]),
  )
  const declared = [...lines.keys()].filter((field) => !told.has(field ?? ''))
  return [
    ...declared.map((field) => `${procedure} tells nobody ${field}`),
    ...[...told].flatMap(([field, told]) =>
      tellColumns
        .filter((column) => (lines.get(field)?.[column] === 'x') !== told.has(column))
        .map((column) =>
          told.has(column)
            ? `${procedure} tells ${column} ${field}, which the table does not`
            : `${procedure} does not tell ${column} ${field}`,
        ),
    ),
  ]
}

/** The lines as the run saw them, for a person to look at. */
export function seenLines(procedure: string, told: Told): string[] {
  return [...told].map(([field, seen]) =>
    [procedure, field, ...tellColumns.map((column) => (seen.has(column) ? 'x' : '-'))].join(','),
  )
}

/** Log lines that say a handler said more than its contract; none is well. */
export function undeclaredFields(emulator: Pick<Emulator, 'logs'>): string[] {
  const lines = emulator.logs().map(({ line }) => line)
  return [...new Set(lines.filter((line) => line.includes('"event":"undeclared"')))]
}
