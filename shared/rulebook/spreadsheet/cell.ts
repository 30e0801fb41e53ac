/**
 * What one cell of a spreadsheet holds, whatever library gives it. A formula is its last value;
 * what cannot be told from it (a date that a program made of "1/3", an error) says so.
 */
export type Cell = string | number | boolean | null | { unreadable: 'date' | 'error' }

/** Cells that were joined to one, both ends counted, from 0. */
export interface Merge {
  firstRow: number
  firstColumn: number
  lastRow: number
  lastColumn: number
}

/** One sheet of a workbook: rows of cells from the top left corner. */
export interface Table {
  name: string
  rows: readonly (readonly Cell[])[]
  merges?: readonly Merge[]
}

/** What is wrong in one place, with what to write instead. Rows and columns as a person counts. */
export interface Problem {
  sheet: string
  row: number
  /** The letter. */
  column: string
  /** What stands over the column, in Chinese. */
  head: string
  message: string
}

/** Takes down what is wrong with what is being read; reading goes on. */
export type Fault = (message: string) => void

/** "A" for 0, "AA" for 26. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last
}

/** Blanks at the ends, of every width, and marks without any. */
const blankEnds = /^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/g

export function trimmed(text: string): string {
  return text.replace(blankEnds, '')
}

/** @NOTE A spreadsheet counts in binary: 15 digits are what it shows and what was meant. */
const digitsOfNumbers = 15

/** The text of a cell as it is shown; empty for an empty one. */
export function textOf(cell: Cell | undefined, fault: Fault): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(Number(cell.toPrecision(digitsOfNumbers)))
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  if (typeof cell === 'string') return trimmed(cell.replace(/\r\n?/g, '\n'))
  fault(
    cell.unreadable === 'date'
      ? '表格软件把这一格改成了日期。请把单元格格式设为“文本”，再重新填写'
      : '这一格是出错的公式。请直接填写内容，不用公式',
  )
  return ''
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && trimmed(cell) === '')
}
