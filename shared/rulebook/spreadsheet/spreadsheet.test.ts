import * as fc from 'fast-check'
import { firstBook } from '../first-book'
import { everyKindBook } from '../testing/every-kind-book'
import { rulebookDigest, rulebookSchema } from '../rulebook'
import { readRulebook } from './read-rulebook'
import { anyRulebook } from './testing/any-rulebook'
import { writeRulebook } from './write-rulebook'

describe('export and import', () => {
  it.each([
    ['the first book', firstBook],
    ['a book of every kind', everyKindBook],
  ])('are the identity for %s', (_, book) => {
    const { rulebook, problems, basedOn } = readRulebook(writeRulebook(book))
    expect(problems).toEqual([])
    expect(rulebook).toEqual(book)
    expect(rulebook && rulebookDigest(rulebook)).toBe(rulebookDigest(book))
    expect(basedOn).toBe(rulebookDigest(book))
  })

  it('are the identity for every rulebook', () => {
    fc.assert(
      fc.property(anyRulebook, (book) => {
        expect(rulebookSchema.parse(book)).toEqual(book)
        const { rulebook, problems } = readRulebook(writeRulebook(book))
        expect(problems).toEqual([])
        expect(rulebook).toEqual(book)
        expect(rulebook && rulebookDigest(rulebook)).toBe(rulebookDigest(book))
      }),
      { numRuns: Number(process.env['RUNS'] ?? 100) },
    )
  })
})
