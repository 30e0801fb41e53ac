import { columnNames, columnsOf } from '../columns'
import { rulebookSchema } from '../rulebook'
import { appraisalBook } from './appraisal'
import { openEndedBook } from './open-ended'
import { quarterlyBook } from './quarterly'

const books = [quarterlyBook, appraisalBook, openEndedBook]

describe('the rulebooks of other branches', () => {
  it.each(books.map((book) => [book.version, book] as const))('fit as data: %s', (_, book) => {
    expect(rulebookSchema.parse(book)).toEqual(book)
  })

  it('use every kind of formula between them', () => {
    const kinds = new Set(books.flatMap((book) => book.indicators.map((row) => row.formula.kind)))
    expect([...kinds].sort()).toEqual([
      'allOf',
      'bands',
      'byVariant',
      'decided',
      'excess',
      'fullMinus',
      'linear',
      'quantity',
      'rate',
      'unit',
    ])
  })

  it('are rendered in the columns of the table too', () => {
    const line = (code: string) => {
      const lines = books.flatMap((book) => columnsOf(book))
      const found = lines.find((one) => one.code === code)
      if (found === undefined) throw new Error(`No ${code}`)
      return columnNames.slice(2).map((name) => found[name])
    }
    expect(line('Z01').slice(1, 3)).toEqual(['结对帮带', '0.5/学时'])
    expect(line('Z01')).toContain('quantity: unit × 学时, at most 4 a month; overflows into G02')
    expect(line('Z02')).toContain('10 × 实到 ÷ 应到')
    expect(line('P02')).toContain('满 10 小时 1 / 满 20 小时 3 / 满 40 小时 6')
    expect(line('P05')).toContain('quantity: unit × 课时, at most 4 an occurrence')
    expect(line('R02').slice(0, 1)).toEqual(['流动'])
    expect(line('R08').slice(0, 1)).toEqual(['普 正式·预备'])
    expect(line('A01').slice(1, 3)).toEqual([
      '年度民主评议 (100 测评分/年)',
      '20 × 测评分 ÷ 年度测评分',
    ])
  })
})
