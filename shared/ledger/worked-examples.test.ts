import { referenceTable, type Line } from '../kernel/testing/csv'
import { allIndicators, type Rulebook } from '../rulebook/rulebook'
import { misreadings } from './testing/misreadings'
import { bookOf, books, derivedCells, partsOf } from './testing/worked-example'

/** Worked by hand from SCORING.md and the clauses; the program is held against the paper. */
const tables = [
  'worked-examples.csv',
  'worked-examples-quarterly.csv',
  'worked-examples-appraisal.csv',
  'worked-examples-open-ended.csv',
]
const examples = tables.flatMap(referenceTable)

const horizon = { through: 12 }
/** The wrong readings of the oracle's test that concern what a book says. */
const ofBooks = misreadings
  .map(([name, misread]) => {
    const wrong = (book: Rulebook) => misread({ book, entries: [], horizon }).book
    return [name, wrong] as const
  })
  .filter(([, wrong]) => Object.values(books).some((book) => wrong(book) !== book))

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

  it.each(Object.entries(books))(
    'tell the number of every clause of the book “%s”',
    (name, book) => {
      const own = examples.filter((example) => example.book === name)
      const told = new Set(
        own.flatMap(({ rows }) => partsOf(rows).map((part) => part.split(' ')[0])),
      )
      const codes = allIndicators(book).map(({ code }) => code)
      expect(codes.filter((code) => !told.has(code))).toEqual([])
    },
  )

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

  /** Whether a book that says otherwise gives an example other cells, or a fact without a price. */
  const differs = (example: Line, book: Rulebook) => {
    try {
      return Object.entries(derivedCells(example, book)).some(([cell, is]) => example[cell] !== is)
    } catch {
      return true
    }
  }

  it.each(ofBooks)('would notice of a book: %s', (_, misread) => {
    const wrong = Object.fromEntries(
      Object.entries(books).map(([name, book]) => [name, misread(book)]),
    )
    const noticed = examples.some((example) => {
      const book = wrong[example.book ?? '']
      return book !== undefined && differs(example, book)
    })
    expect(noticed).toBe(true)
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
