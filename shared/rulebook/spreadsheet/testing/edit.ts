import type { Rulebook } from '../../rulebook'
import type { Cell, Table } from '../cell'
import { writeRulebook } from '../write-rulebook'

/** A person at the sheets of a rulebook: finds a row by its first cell, a column by its head. */
export class Edited {
  readonly tables: { name: string; rows: Cell[][]; merges?: Table['merges'] }[]

  constructor(rulebook: Rulebook) {
    this.tables = writeRulebook(rulebook).map(({ name, rows }) => ({
      name,
      rows: rows.map((cells) => [...cells]),
    }))
  }

  table(sheet: string) {
    const found = this.tables.find(({ name }) => name === sheet)
    if (found === undefined) throw new Error(`No sheet ${sheet}`)
    return found
  }

  /** From 0. `key` is the text of the first cell, or of the first two with a blank between. */
  rowOf(sheet: string, key: string): number {
    const keys = JSON.stringify(key.split(' '))
    const row = this.table(sheet).rows.findIndex(
      ([first, second]) => first === key || JSON.stringify([first, second]) === keys,
    )
    if (row < 0) throw new Error(`No row ${key} on ${sheet}`)
    return row
  }

  columnOf(sheet: string, head: string): number {
    const column = this.table(sheet).rows[0]?.indexOf(head) ?? -1
    if (column < 0) throw new Error(`No column ${head} on ${sheet}`)
    return column
  }

  write(sheet: string, key: string, head: string, cell: Cell): this {
    const cells = this.table(sheet).rows[this.rowOf(sheet, key)]
    if (cells) cells[this.columnOf(sheet, head)] = cell
    return this
  }

  read(sheet: string, key: string, head: string): Cell | undefined {
    return this.table(sheet).rows[this.rowOf(sheet, key)]?.[this.columnOf(sheet, head)]
  }
}
