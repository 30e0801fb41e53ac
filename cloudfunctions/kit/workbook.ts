import type { Cell, Table } from '@shared/rulebook/spreadsheet/cell'
import { columnLetter } from '@shared/rulebook/spreadsheet/cell'
import type { LaidOutSheet, Restriction } from '@shared/rulebook/spreadsheet/layout'
import {
  calculateRowHeight,
  readXlsx,
  writeXlsx,
  type Cell as FileCell,
  type CellStyle,
  type CellValue,
  type DataValidation,
  type Sheet,
  type WriteSheet,
} from 'hucre/xlsx'
import { sizeOfArchive } from './archive'

/** The only file that knows the library of spreadsheets: tables to and from the bytes of .xlsx. */

/** Rows and columns that are looked at where nothing else is said; a book has less. */
export const rowsMax = 1_000
const columnsMax = 60
const sheetsMax = 20
const entriesMax = 200
const unpackedBytesMax = 24 * 1024 * 1024

export type WorkbookRead =
  { tables: Table[] } | { unreadable: 'noSpreadsheet' | 'tooLarge' | 'tooManyRows' }

/**
 * The sheets of a file by its content, whatever it is called. Formulas count with the value that
 * was last computed and are never computed here; links to other files are not followed.
 */
export async function readWorkbook(bytes: Buffer, most = rowsMax): Promise<WorkbookRead> {
  const size = sizeOfArchive(bytes)
  if (size === undefined || size.undeclared) return { unreadable: 'noSpreadsheet' }
  if (size.entries > entriesMax || size.unpacked > unpackedBytesMax) {
    return { unreadable: 'tooLarge' }
  }
  let sheets: Sheet[]
  try {
    const area = `A1:${columnLetter(columnsMax - 1)}${most + 1}`
    const read = { sheets: (_: unknown, index: number) => index < sheetsMax, range: area }
    sheets = (await readXlsx(bytes, read)).sheets
  } catch {
    // Whatever the library stumbles over, it is the content of the file.
    return { unreadable: 'noSpreadsheet' }
  }
  if (sheets.some(({ rows }) => filledCount(rows) > most)) return { unreadable: 'tooManyRows' }
  return { tables: sheets.map(tableOf) }
}

/** Rows up to the last that holds anything. */
function filledCount(rows: readonly CellValue[][]): number {
  return rows.findLastIndex((cells) => cells.some((cell) => cell !== null)) + 1
}

function tableOf({ name, rows, merges = [] }: Sheet): Table {
  return {
    name,
    rows: rows.map((cells) => cells.map(cellOf)),
    merges: merges.map(({ startRow, startCol, endRow, endCol }) => ({
      firstRow: startRow,
      firstColumn: startCol,
      lastRow: endRow,
      lastColumn: endCol,
    })),
  }
}

const errorValues = /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/

function cellOf(value: CellValue): Cell {
  if (value instanceof Date) return { unreadable: 'date' }
  if (typeof value === 'string' && errorValues.test(value)) return { unreadable: 'error' }
  return value
}

const optionsSheet = '选项'

/** The bytes of an .xlsx file with everything that a layout says. */
export async function writeWorkbook(layout: readonly LaidOutSheet[]): Promise<Buffer> {
  const lists = new Lists()
  const sheets = layout.map((sheet) => fileSheet(sheet, lists))
  const bytes = await writeXlsx({ sheets: [...sheets, lists.sheet()], defaultFont: font })
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** The lists behind the drop-downs, each a column of a hidden sheet. */
class Lists {
  private readonly lists = new Map<string, { column: number; options: readonly string[] }>()

  reference(options: readonly string[]): string {
    const key = JSON.stringify(options)
    const list = this.lists.get(key) ?? { column: this.lists.size, options }
    this.lists.set(key, list)
    const letter = columnLetter(list.column)
    return `'${optionsSheet}'!$${letter}$1:$${letter}$${options.length}`
  }

  sheet(): WriteSheet {
    const columns = [...this.lists.values()]
    const height = Math.max(1, ...columns.map(({ options }) => options.length))
    const rows = Array.from({ length: height }, (_, row) =>
      columns.map(({ options }) => options[row] ?? null),
    )
    return { name: optionsSheet, rows, hidden: true }
  }
}

/** The font that Chinese office programs begin with. */
const font = { name: '宋体', size: 11 }
/** As text: a number that is typed stays as it was typed, and 1/3 becomes no date. */
const body: CellStyle = { font, numFmt: '@', alignment: { vertical: 'top', wrapText: true } }
const open: CellStyle = { ...body, protection: { locked: false } }
const colours = { head: 'F3DADA', listHead: 'C4161C', onDark: 'FFFFFF' }

function fileSheet(sheet: LaidOutSheet, lists: Lists): WriteSheet {
  const { name, rows, widths, frozen, restrictions, unlocked } = sheet
  return {
    name,
    rows: rows.map((cells) => cells.map(valueOf)),
    columns: widths.map((width) => ({ width })),
    rowDefs: heightsOf(sheet),
    cells: styledCells(sheet),
    dataValidations: restrictions.map((restriction) => validationOf(restriction, lists)),
    ...(frozen && { freezePane: frozen }),
    ...(unlocked && {
      protection: { sheet: true, formatCells: true, formatColumns: true, formatRows: true },
    }),
    pageSetup: pageOf(sheet),
  }
}

/** A wide sheet goes over several pages, each with its heads. */
function pageOf({ frozen }: LaidOutSheet): WriteSheet['pageSetup'] {
  return frozen === undefined
    ? { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
    : { orientation: 'landscape', paperSize: 'a3', printTitlesRow: '$1:$1' }
}

/** The highest row that programs show. */
const heightMax = 400

/** @NOTE Not every program fits the rows to wrapped text by itself. */
function heightsOf({ rows, widths }: LaidOutSheet): Map<number, { height: number }> {
  const columnWidths = widths.map((width) => width - 1)
  return new Map(
    rows.map((cells, row) => {
      const height = calculateRowHeight(cells.map(valueOf), {
        wrapText: true,
        fontSize: 12,
        columnWidths,
      })
      return [row, { height: Math.min(height, heightMax) }]
    }),
  )
}

/** @NOTE Readers take `_x000D_` for a character: what looks like one is written with its own. */
function valueOf(cell: Cell): CellValue {
  if (typeof cell === 'object') return null
  return typeof cell === 'string' ? cell.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x') : cell
}

function styledCells(sheet: LaidOutSheet): Map<string, Partial<FileCell>> {
  const { rows, widths, headRows, notes, restrictions, unlocked, blankRows } = sheet
  const cells = new Map<string, Partial<FileCell>>()
  const withList = new Set(restrictions.map(({ column }) => column))
  const put = (row: number, column: number, cell: Partial<FileCell>) => {
    const value = valueOf(rows[row]?.[column] ?? null)
    const key = `${row},${column}`
    cells.set(key, { value, ...cells.get(key), ...cell })
  }
  for (let row = 0; row < rows.length + blankRows; row += 1) {
    widths.forEach((_, column) => {
      put(row, column, { style: body })
    })
  }
  for (const row of headRows) {
    rows[row]?.forEach((_, column) => {
      put(row, column, { style: headStyle(unlocked === undefined && withList.has(column)) })
    })
  }
  for (const { row, column } of unlocked ?? []) put(row, column, { style: open })
  for (const { row, column, text } of notes) put(row, column, { comment: { text } })
  return cells
}

function headStyle(dark: boolean): CellStyle {
  return {
    ...body,
    font: { ...font, bold: true, ...(dark && { color: { rgb: colours.onDark } }) },
    fill: {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { rgb: dark ? colours.listHead : colours.head },
    },
  }
}

function validationOf(restriction: Restriction, lists: Lists): DataValidation {
  const { firstRow, lastRow, column, options, whole } = restriction
  const letter = columnLetter(column)
  const common = {
    range: `${letter}${firstRow + 1}:${letter}${lastRow + 1}`,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: '不能这样填',
  } as const
  if (options !== undefined) {
    const errorMessage = '请从下拉里选一个。'
    return { ...common, type: 'list', formula1: lists.reference(options), errorMessage }
  }
  const { least, most } = whole ?? { least: 0, most: 0 }
  return {
    ...common,
    type: 'whole',
    operator: 'between',
    formula1: String(least),
    formula2: String(most),
    errorMessage: `请写 ${least} 至 ${most} 的整数。`,
  }
}
