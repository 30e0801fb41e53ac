import { referenceText, type Line } from '../../kernel/testing/csv'
import type { Columns, ColumnName } from '../columns'

/**
 * How the researched table is read. It was written for people, so the same thing stands in it in
 * several ways; each rule below is general, holds for both sides and is listed on the page beside
 * the table, `docs/reference/indicators.md`.
 */
export function read(line: Columns, clause: string): Columns {
  const plain = withoutOccasion(levelsInPoints(line), clause)
  const read = { ...plain }
  for (const name of Object.keys(plain) as ColumnName[]) read[name] = readCell(name, plain[name])
  return read
}

/** Wide and narrow signs, spaces and the signs between parts do not matter. */
function sameSigns(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(?<=\d)[–~](?=[−\d])/g, '~')
    .replace(/^–$/, '')
    .replace(/\+(?=\d)/g, '及以上')
    .replace(/[/·,;+或]/g, '、')
}

/** Words for one thing. */
function sameWords(text: string): string {
  return text
    .replaceAll('国家', '国')
    .replace(/级(?=及以上|[−\d])/g, '')
    .replace(/一般(?=−)/g, '')
}

function readCell(name: ColumnName, text: string): string {
  switch (name) {
    case 'points':
      return sameWords(sameSigns(withoutRemarks(text))).replace(/、[次件]$/, '')
    case 'formula':
      return sameSigns(
        withoutRemarks(text)
          .replace(/, cap −\d+$/, '')
          .replace(/ (?:met|served|paid on time)\b| unpaid\b/g, '')
          .replaceAll('by kind', 'by level')
          .replaceAll('hours', '学时')
          .replaceAll('committee', '班'),
      )
    case 'title':
    case 'cap':
    case 'audience':
    case 'evidence':
    case 'frequency':
    case 'group':
    case 'source':
      return sameSigns(text)
    case 'code':
    case 'module':
    case 'route':
    case 'window':
    case 'hearing':
      return text
  }
}

/** A remark in brackets that names no figure says nothing of how a row counts. */
function withoutRemarks(text: string): string {
  return text.replace(/\s\(([^()]*)\)/g, (whole, remark: string) =>
    figuresOf(remark).length === 0 ? '' : whole,
  )
}

/**
 * The levels of a row stand in its points. The table has some behind the title, with "见左" or
 * their range in the points.
 */
function levelsInPoints(line: Columns): Columns {
  const [, title, levels] = /^(\S+)\s+(.*\d.*)$/.exec(line.title) ?? []
  if (title === undefined || levels === undefined) return line
  const isRange = isPlainRange(line.points) && rangeOf(levels) === sameSigns(line.points)
  return line.points === '见左' || isRange ? { ...line, title, points: levels } : line
}

/** What happened, before the figure of a row without levels, where the clause says it as well. */
function withoutOccasion(line: Columns, clause: string): Columns {
  if (/by (?:level|kind)/.test(line.formula)) return line
  const [occasion = '', points, ...more] = line.points.split(/\s(?=−\d)/)
  if (points === undefined || more.length > 0 || !clause.includes(occasion)) return line
  return { ...line, points }
}

/** Where the table names no levels, only their range, the levels are read as their range. */
export function levelsAsRange(points: string, as: string): string {
  return isPlainRange(as) ? rangeOf(points) : points
}

function isPlainRange(points: string): boolean {
  return /^[\d.]+~[\d.]+$/.test(sameSigns(points))
}

function rangeOf(levels: string): string {
  const figures = figuresOf(levels).map(Number)
  return `${Math.min(...figures)}~${Math.max(...figures)}`
}

/** The figures of a text; those of codes, "K08", "V1", are none. */
export function figuresOf(text: string): string[] {
  return text.replace(/[A-Z]+\d+[a-z]?/g, '').match(/\d+(?:\.\d+)?/g) ?? []
}

export interface Deviation {
  code: string
  column: string
  researched: string
  rendered: string
  why: string
}

/** The cells in which the book says it otherwise: the table of the page. */
export function deviations(): Deviation[] {
  const rows = referenceText('indicators.md').matchAll(/^\| ([A-Z]\w+) \|(.*)\|$/gm)
  return [...rows].map(([, code = '', rest = '']) => {
    const [column = '', researched = '', rendered = '', why = ''] = cellsOf(rest)
    return { code, column, researched, rendered, why }
  })
}

function cellsOf(text: string): Line[string][] {
  return text.split('|').map((cell) => cell.trim())
}
