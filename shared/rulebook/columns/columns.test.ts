import { referenceTable } from '../../kernel/testing/csv'
import { defaultBook } from '../default-book'
import { dutyOfMobile } from '../default-book/duty-of-mobile'
import { findIndicator } from '../rulebook'
import { deviations, figuresOf, levelsAsRange, read } from '../testing/researched-table'
import { columnNames, columnsOf, type ColumnName, type Columns } from '.'

const researched = referenceTable('indicators.csv') as Columns[]
const rendered = new Map(columnsOf(defaultBook).map((line) => [line.code, line]))
const listed = deviations()

const clauseOf = (code: string) => findIndicator(defaultBook, code)?.clause ?? ''

/** The cells of two lines that do not say the same. */
function differing(table: Columns, book: Columns): ColumnName[] {
  const [left, right] = [read(table, clauseOf(table.code)), read(book, clauseOf(book.code))]
  return columnNames.filter((name) => {
    const said = name === 'points' ? levelsAsRange(right[name], left[name]) : right[name]
    return left[name] !== said
  })
}

describe('the default book, rendered back', () => {
  it('has the rows of the researched table', () => {
    const added = dutyOfMobile.map(({ code }) => code)
    const codes = researched.map(({ code }) => code)
    expect([...rendered.keys()].sort()).toEqual([...codes, ...added].sort())
    expect(codes).toHaveLength(77)
    expect(Object.keys(researched[0] ?? {})).toEqual(columnNames)
  })

  it.each(researched.map((line) => [line.code, line] as const))(
    'says of %s what the table says, but for what the page lists',
    (code, table) => {
      const book = rendered.get(code) as Columns
      const own = listed.filter((one) => one.code === code)
      expect(differing(table, book)).toEqual(own.map(({ column }) => column))
      for (const { column, ...cells } of own) {
        expect(cells.researched).toBe(table[column as ColumnName])
        expect(cells.rendered).toBe(book[column as ColumnName])
        expect(cells.why).not.toBe('')
      }
    },
  )

  it('keeps every figure of a cell that it says otherwise, in the cell or in the clause', () => {
    for (const { code, researched, rendered, why } of listed) {
      const kept = figuresOf(`${rendered} ${clauseOf(code)} ${why}`)
      expect({ code, lost: figuresOf(researched).filter((one) => !kept.includes(one)) }).toEqual({
        code,
        lost: [],
      })
    }
  })

  it('lists deviations of rows that exist', () => {
    const codes = researched.map(({ code }) => code)
    expect(listed.filter(({ code }) => !codes.includes(code))).toEqual([])
  })

  it.each<[ColumnName, string]>([
    ['audience', '班'],
    ['points', '2'],
    ['cap', '7'],
    ['formula', 'unit'],
    ['window', 'half-year'],
    ['group', 'achievement: best of'],
    ['hearing', 'yes'],
    ['route', 'R2'],
  ])('sees another %s', (name, planted) => {
    const line = researched.find(({ code }) => code === 'L01') as Columns
    expect(differing(line, { ...line, [name]: planted })).toEqual([name])
  })
})
