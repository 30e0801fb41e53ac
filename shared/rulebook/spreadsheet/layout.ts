import type { Rulebook } from '../rulebook'
import type { Cell } from './cell'
import { explanationRows, explanationsName } from './explanations'
import { generalItems } from './general-items'
import { indicatorColumns } from './indicator-columns'
import { sheetNames, type SheetName } from './sheet-names'
import * as words from './words'
import { writeRulebook } from './write-rulebook'

/** A restriction of cells, from row to row and column to column, counted from 0. */
export interface Restriction {
  firstRow: number
  lastRow: number
  column: number
  /** Only one of these. */
  options?: readonly string[]
  /** Only a whole number between these. */
  whole?: { least: number; most: number }
}

/** A sheet as it is laid out for people; a library makes a file of it. */
export interface LaidOutSheet {
  name: string
  rows: readonly (readonly Cell[])[]
  /** Characters, by column. */
  widths: readonly number[]
  /** Rows at the top and columns at the left that stay in sight. */
  frozen?: { rows: number; columns: number }
  /** Rows that are heads, from 0. */
  headRows: readonly number[]
  /** What is explained at a cell, by row and column. */
  notes: readonly { row: number; column: number; text: string }[]
  restrictions: readonly Restriction[]
  /** Rows below that are made ready to be filled in. */
  blankRows: number
  /** Absent where everything may be written to; else the cells that may. */
  unlocked?: readonly { row: number; column: number }[]
}

/** Room for rows that a branch adds. */
const rowsToAdd = 300
const blankRows = 60

interface ColumnLayout {
  width: number
  help?: string
  options?: readonly string[]
}

const columnsOf: Record<Exclude<SheetName, '总则'>, readonly ColumnLayout[]> = {
  党员指标: indicatorColumns,
  支部指标: indicatorColumns,
  模块: [
    { width: 8, options: words.subjects.all },
    { width: 10, options: words.modules.all },
    { width: 14, help: '不叫通常的名称时才填，12 个字以内。' },
    {
      width: 10,
      options: words.countings.all,
      help: '按实际合计：各条相加。折算：满分乘以得分占应得的比例。',
    },
    { width: 10, help: '按实际合计、并且一开始就有分的模块填；只扣不加。' },
    { width: 10, help: '按实际合计的模块，一个周期里最多计多少；不限就空着。' },
    { width: 10, help: '折算的模块填。' },
    { width: 10, options: words.windows.all },
    {
      width: 10,
      options: words.yearForms.all,
      help: '周期是全年的选第一项，其他选取平均或取合计。',
    },
  ],
  一票否决: [
    { width: 8 },
    { width: 60 },
    { width: 14, options: words.gradeWords.all, help: '空着表示转组织程序处理。' },
  ],
  结果运用: [
    { width: 8 },
    { width: 50 },
    { width: 14, options: words.openings.all },
    { width: 26, help: '如 全年达到 90、半年低于 60、K04 连续 3 个月。' },
  ],
}

/** The whole file: explanations first, then the sheets that are read back. */
export function layOut(rulebook: Rulebook): LaidOutSheet[] {
  return [
    explanations(),
    ...writeRulebook(rulebook).map(({ name, rows }) =>
      name === sheetNames.general ? general(rows) : listSheet(name, rows),
    ),
  ]
}

function explanations(): LaidOutSheet {
  const rows = explanationRows()
  const headRows = rows.flatMap((_, row) => (row === 0 || rows[row - 1]?.length === 0 ? [row] : []))
  return {
    name: explanationsName,
    rows,
    widths: [22, 80, 34, 50],
    headRows,
    notes: [],
    restrictions: [],
    blankRows: 0,
  }
}

function listSheet(name: string, rows: LaidOutSheet['rows']): LaidOutSheet {
  const columns = columnsOf[name as keyof typeof columnsOf]
  const lastRow = rows.length - 1 + rowsToAdd
  const indicators = name === sheetNames.members || name === sheetNames.branch
  return {
    name,
    rows,
    widths: columns.map(({ width }) => width),
    frozen: { rows: 1, columns: indicators ? 3 : 1 },
    headRows: [0],
    notes: columns.flatMap(({ help }, column) =>
      help === undefined ? [] : [{ row: 0, column, text: help }],
    ),
    restrictions: columns.flatMap(({ options }, column) =>
      options === undefined ? [] : [{ firstRow: 1, lastRow, column, options }],
    ),
    blankRows,
  }
}

const contentColumn = 1

function general(rows: LaidOutSheet['rows']): LaidOutSheet {
  const items = generalItems.map((item, place) => ({ ...item, row: place + 1 }))
  return {
    name: sheetNames.general,
    rows,
    widths: [18, 30, 10, 60],
    frozen: { rows: 1, columns: 1 },
    headRows: [0],
    notes: [],
    restrictions: items.flatMap(({ row, options, whole }) =>
      options === undefined && whole === undefined
        ? []
        : [{ firstRow: row, lastRow: row, column: contentColumn, options, whole }],
    ),
    blankRows: 0,
    unlocked: items.flatMap(({ row, locked }) =>
      locked === true ? [] : [{ row, column: contentColumn }],
    ),
  }
}
