import { columnLetter, isBlank, textOf, type Fault, type Problem, type Table } from './cell'
import { narrow } from './text'

/** Where the columns of a table stand, by their heads. */
export interface Heads {
  table: Table
  /** The row of the heads, from 0. */
  row: number
  columns: ReadonlyMap<string, number>
}

/** How many rows above the heads a person may have put in. */
const rowsAboveMax = 10

/**
 * Finds the heads wherever they stand, and says what is missing, unknown or there twice. Nothing
 * where the table has no row with at least half of them.
 */
export function findHeads(
  table: Table,
  wanted: readonly string[],
  problems: Problem[],
  {
    ignored = [],
    mayLack = [],
  }: {
    /** Heads of columns for reading only. */
    ignored?: readonly string[]
    /** Heads of columns that a sheet may come without. */
    mayLack?: readonly string[]
  } = {},
): Heads | undefined {
  const known = new Map(wanted.map((head) => [narrow(head), head]))
  const at = (index: number) => table.rows[index]?.map((cell) => headOf(cell, known)) ?? []
  const rows = Array.from({ length: Math.min(rowsAboveMax, table.rows.length) }, (_, row) => row)
  const hits = (row: number) => new Set(at(row).filter((head) => head !== undefined)).size
  const row = rows.reduce((best, one) => (hits(one) > hits(best) ? one : best), 0)
  if (hits(row) * 2 < wanted.length) {
    const message = `找不到列名。请保留这一行列名：${wanted.join('、')}`
    problems.push({ sheet: table.name, row: 1, column: 'A', head: '', message })
    return undefined
  }
  const columns = new Map<string, number>()
  const problem = (index: number, head: string, message: string) =>
    problems.push({
      sheet: table.name,
      row: row + 1,
      column: columnLetter(index),
      head,
      message,
    })
  at(row).forEach((head, index) => {
    if (head !== undefined && columns.has(head)) {
      problem(index, head, `“${head}”这一列有两个。请删去多余的一列`)
    } else if (head !== undefined) columns.set(head, index)
  })
  const missing = wanted.filter((head) => !columns.has(head) && !mayLack.includes(head))
  const width = Math.max(...table.rows.map((cells) => cells.length))
  missing.forEach((head) =>
    problem(width, head, `缺少“${head}”这一列。请加上这一列；如果是改了列名，请改回来`),
  )
  const ours = new Map([...known, ...ignored.map((head) => [narrow(head), head] as const)])
  strangers(table, row, ours).forEach(({ index, name }) =>
    problem(index, name, strangerMessage(name, missing)),
  )
  return { table, row, columns }
}

function headOf(cell: unknown, known: ReadonlyMap<string, string>): string | undefined {
  return typeof cell === 'string' ? known.get(narrow(cell)) : undefined
}

/** Columns that hold something and that no head of ours stands over. */
function strangers({ rows }: Table, headRow: number, known: ReadonlyMap<string, string>) {
  const width = Math.max(...rows.map((cells) => cells.length))
  const columns = Array.from({ length: width }, (_, index) => index)
  return columns
    .filter((index) => headOf(rows[headRow]?.[index], known) === undefined)
    .filter((index) => rows.slice(headRow).some((cells) => !isBlank(cells[index])))
    .map((index) => ({ index, name: textOf(rows[headRow]?.[index], () => undefined) }))
}

function strangerMessage(name: string, missing: readonly string[]): string {
  const advice = missing.length === 0 ? '请删去这一列' : `请改成${missing.join('或')}，或删去`
  return name === '' ? `这一列没有列名却有内容。${advice}` : `不认识列名“${name}”。${advice}`
}

/** Reads the cells of one row; what is wrong is taken down under its column. */
export class RowReader {
  constructor(
    private readonly heads: Heads,
    /** From 0. */
    private readonly index: number,
    private readonly problems: Problem[],
  ) {}

  /** As a person counts. */
  get row(): number {
    return this.index + 1
  }

  text(head: string): string {
    const column = this.heads.columns.get(head)
    if (column === undefined) return ''
    return textOf(this.heads.table.rows[this.index]?.[column], () => undefined)
  }

  /** What `parse` makes of the cell; nothing where the column is missing or the cell unreadable. */
  read<Value>(
    head: string,
    parse: (text: string, fault: Fault) => Value | undefined,
  ): Value | undefined {
    const column = this.heads.columns.get(head)
    if (column === undefined) return undefined
    const messages: string[] = []
    const text = textOf(this.heads.table.rows[this.index]?.[column], (message) =>
      messages.push(message),
    )
    messages.forEach(this.fault(head))
    return messages.length > 0 ? undefined : parse(text, this.fault(head))
  }

  /** Like `read`; a blank cell is nothing and not wrong. */
  readIfFilled<Value>(
    head: string,
    parse: (text: string, fault: Fault) => Value | undefined,
  ): Value | undefined {
    return this.read(head, (text, fault) => (text === '' ? undefined : parse(text, fault)))
  }

  fault(head: string): Fault {
    return (message) => {
      const index = this.heads.columns.get(head) ?? 0
      this.problems.push({
        sheet: this.heads.table.name,
        row: this.row,
        column: columnLetter(index),
        head,
        message,
      })
    }
  }
}

/** The rows under the heads that hold anything. */
export function filledRows(heads: Heads, problems: Problem[]): RowReader[] {
  const { table, row } = heads
  return table.rows.flatMap((cells, index) =>
    index > row && cells.some((cell) => !isBlank(cell))
      ? [new RowReader(heads, index, problems)]
      : [],
  )
}

/** Joined cells hide all but the first: which of the rows they stand for nobody can tell. */
export function complainOfMerges({ table, row, columns }: Heads, problems: Problem[]): void {
  for (const merge of table.merges ?? []) {
    if (merge.lastRow <= row) continue
    const head = [...columns].find(([, index]) => index === merge.firstColumn)?.[0] ?? ''
    problems.push({
      sheet: table.name,
      row: merge.firstRow + 1,
      column: columnLetter(merge.firstColumn),
      head,
      message: '这里合并了单元格。请取消合并，每一格单独填写',
    })
  }
}
