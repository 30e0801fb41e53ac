import fc from 'fast-check'
import type { Formula } from '../rulebook/formula'
import { anyBookAndLife, lived } from './testing/any-life'
import { anySmallBook, formulas } from './testing/any-small-book'
import { bothRead, derived, horizons } from './testing/both-read'
import { misreadings } from './testing/misreadings'
import { oracle } from './testing/oracle'
import { runs } from './testing/runs'
import { wideBook } from './testing/wide-book'
import { books } from './testing/worked-example'

const kinds = Object.keys(formulas) as Formula['kind'][]

describe('a second reading of the rules, from the entries', () => {
  it.each(kinds)('agrees with the first on small books of %s', (kind) => {
    fc.assert(
      fc.property(anyBookAndLife(anySmallBook([kind])), horizons, ({ book, life }, horizon) => {
        const both = bothRead(book, lived(life), horizon)
        expect(both.derived).toEqual(both.read)
      }),
      runs(40),
    )
  })

  it('agrees with the first on small books of every kind together', () => {
    fc.assert(
      fc.property(anyBookAndLife(anySmallBook()), horizons, ({ book, life }, horizon) => {
        const both = bothRead(book, lived(life), horizon)
        expect(both.derived).toEqual(both.read)
      }),
      runs(150),
    )
  })

  it.each(Object.entries({ ...books, wide: wideBook }))(
    'agrees with the first on the book “%s”',
    (_, book) => {
      fc.assert(
        fc.property(anyBookAndLife(fc.constant(book)), horizons, ({ life }, horizon) => {
          const both = bothRead(book, lived(life), horizon)
          expect(both.derived).toEqual(both.read)
        }),
        runs(40),
      )
    },
  )
})

describe('the comparison', () => {
  it.each(misreadings)('would notice: %s', (_, misread, shown) => {
    const property = fc.property(
      anyBookAndLife(anySmallBook(shown)),
      horizons,
      ({ book, life }, horizon) => {
        const chain = lived(life)
        const wrong = misread({ book, entries: chain.entries, horizon })
        expect(derived(book, chain, horizon)).toEqual(
          oracle(wrong.book, wrong.entries, wrong.horizon),
        )
      },
    )
    const { failed } = fc.check(property, { numRuns: 3_000, seed: 1, endOnFailure: true })
    expect(failed).toBe(true)
  })
})
