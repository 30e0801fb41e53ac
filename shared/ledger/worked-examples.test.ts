import { referenceTable, type Line } from '../kernel/testing/csv'
import { allIndicators } from '../rulebook/rulebook'
import { bookOf, books, derivedCells, partsOf } from './testing/worked-example'

/** Worked by hand from SCORING.md and the clauses; the program is held against the paper. */
const tables = [
  'worked-examples.csv',
  'worked-examples-quarterly.csv',
  'worked-examples-appraisal.csv',
  'worked-examples-open-ended.csv',
]
const examples = tables.flatMap(referenceTable)

/** The rows of its book that an example books facts of. */
function codesIn({ facts }: Line): string[] {
  return partsOf(facts).map((part) => (part.split(' ')[1] ?? '').split(':')[0] ?? '')
}

describe('the worked examples', () => {
  it.each(examples.map((example) => [`${example.book}: ${example.example}`, example] as const))(
    '%s',
    (_, example) => {
      const { rows, base, duty, bonus, deduction, total, 'grade at most': grade } = example
      const told = { rows, base, duty, bonus, deduction, total, 'grade at most': grade }
      expect(derivedCells(example)).toEqual(told)
    },
  )

  it.each(Object.keys(books))('show every clause of the book “%s”', (name) => {
    const own = examples.filter(({ book }) => book === name)
    const shown = new Set(own.flatMap(codesIn))
    const book = books[name]
    if (book === undefined) throw new Error('No book')
    const codes = allIndicators(book).map(({ code }) => code)
    expect(codes.filter((code) => !shown.has(code))).toEqual([])
  })

  it('show every kind of formula', () => {
    const kinds = examples.flatMap((example) => {
      const shown = codesIn(example)
      const rows = allIndicators(bookOf(example)).filter(({ code }) => shown.includes(code))
      return rows.map(({ formula }) => formula.kind)
    })
    expect([...new Set(kinds)].sort()).toEqual([
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

  it('say how each was worked', () => {
    expect(examples.filter((example) => example['worked by hand'] === '')).toEqual([])
  })

  it('would notice another number', () => {
    const example = examples.find(({ total }) => total === '47.11')
    if (example === undefined) throw new Error('No such example')
    expect(derivedCells({ ...example, facts: '2026-12 L01 4/4' })).not.toMatchObject({
      total: '47.11',
    })
  })
})
