import fc from 'fast-check'
import { moduleNames } from '../rulebook/indicator'
import type { Rulebook } from '../rulebook/rulebook'
import { derive } from './derive'
import { facts, member } from './testing/arbitrary'
import { oracle } from './testing/oracle'
import { wideBook } from './testing/wide-book'

const halves = { window: 'halfYear', yearFrom: 'mean' } as const
const { duty, bonus } = wideBook.modules
/** The same rows with other windows: what a later version of the book may say. */
const books: [string, Rulebook][] = [
  ['the book as it is', wideBook],
  [
    'duty in halves',
    { ...wideBook, modules: { ...wideBook.modules, duty: { ...duty, ...halves } } },
  ],
  [
    'bonus summed over quarters',
    {
      ...wideBook,
      modules: { ...wideBook.modules, bonus: { ...bonus, window: 'quarter', yearFrom: 'sum' } },
    },
  ],
]

describe('a second reading of the rules, from the entries', () => {
  it.each(books)('agrees with the first: %s', (_, book) => {
    fc.assert(
      fc.property(
        member,
        facts,
        fc.array(fc.nat(), { maxLength: 4 }),
        fc.integer({ min: 1, max: 12 }),
        (open, drafts, reversals, month) => {
          const chain = open()
          drafts.forEach((fact) => chain.book(fact))
          new Set(reversals.map((which) => which % Math.max(1, drafts.length))).forEach((place) => {
            const matter = drafts[place]?.matter
            if (matter !== undefined) chain.reverse(matter)
          })
          const through = `2026-${String(month).padStart(2, '0')}`
          const score = derive(book, chain.scorecard, { through })
          const { earned, modules, total } = oracle(book, chain.entries, month)
          expect(Object.fromEntries(score.indicators.map((row) => [row.code, row.earned]))).toEqual(
            earned,
          )
          for (const name of moduleNames) {
            expect([name, score.modules[name].points]).toEqual([name, modules[name]])
          }
          expect(score.total).toBe(total)
        },
      ),
      { numRuns: 150 },
    )
  })
})
