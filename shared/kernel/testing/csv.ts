import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A field with or without quotes, and what ends it. */
const fields = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy

/** The fields of every line of a CSV text; quotes are doubled inside quotes. */
function linesOf(text: string): string[][] {
  const lines: string[][] = [[]]
  let read = 0
  for (const [field, quoted, plain = '', end] of text.matchAll(fields)) {
    read += field.length
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '') break
    if (end !== ',') lines.push([])
  }
  if (read < text.length) throw new Error(`Line ${lines.length} has a stray quote`)
  return lines
}

export type Line = Record<string, string>

/** A CSV text as records by the names of its first line; throws for a line of another length. */
export function parseCsv(text: string): Line[] {
  const [names = [], ...lines] = linesOf(text.replace(/[\r\n]+$/, ''))
  return lines.map((line, index) => {
    if (line.length !== names.length) throw new Error(`Line ${index + 2} has ${line.length} fields`)
    return Object.fromEntries(names.map((name, place) => [name, line[place] ?? '']))
  })
}

/** The table of that name in `docs/reference`. */
export function referenceTable(name: string): Line[] {
  return parseCsv(referenceText(name))
}

export function referenceText(name: string): string {
  return readFileSync(path.join(__dirname, '../../../docs/reference', name), 'utf8')
}
