import * as fc from 'fast-check'
import { firstBook } from '../first-book'
import { rulebookDigest, rulebookSchema } from '../rulebook'
import { readRulebook } from './read-rulebook'
import { anyRulebook } from './testing/any-rulebook'
import { writeRulebook } from './write-rulebook'

describe('export and import', () => {
  it('are the identity for the first book', () => {
    const { rulebook, problems, basedOn } = readRulebook(writeRulebook(firstBook))
    expect(problems).toEqual([])
    expect(rulebook).toEqual(firstBook)
    expect(rulebook && rulebookDigest(rulebook)).toBe(rulebookDigest(firstBook))
    expect(basedOn).toBe(rulebookDigest(firstBook))
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
