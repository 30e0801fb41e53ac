import fc from 'fast-check'
import type { Indicator } from '../rulebook/indicator'
import { anySmallBook } from './testing/any-small-book'
import { derived } from './testing/both-read'
import {
  anyGiven,
  capsHold,
  orderNeverMatters,
  reversingRestores,
  splittingChangesNothing,
  totalIsMonotone,
  type Reading,
  type Rule,
} from './testing/properties'
import { runs } from './testing/runs'
import { books } from './testing/worked-example'

const subjects = [
  ['small books', anySmallBook(), 60],
  ...Object.entries(books).map(([name, book]) => [name, fc.constant(book), 15] as const),
] as const

/** A score to whose total something is added that a score may not know. */
const added =
  (what: (...given: Parameters<Reading>) => number): Reading =>
  (...given) => {
    const score = derived(...given)
    return { ...score, total: score.total + what(...given) }
  }

const uncapped = (row: Indicator): Indicator => ({ ...row, nestedCaps: undefined })

describe.each<[string, Rule, Reading]>([
  [
    'order never matters',
    orderNeverMatters,
    added((_, { entries }) => entries.findIndex(({ _id }) => _id.includes('matter-0'))),
  ],
  [
    'adding and reversing restores every number',
    reversingRestores,
    added((_, { entries }) => entries.length),
  ],
  [
    'the total is monotone',
    totalIsMonotone,
    added((_, { scorecard }) => -400 * scorecard.quantities.length),
  ],
  [
    'caps hold at every nesting',
    capsHold,
    (book, chain, horizon) =>
      derived({ ...book, indicators: book.indicators.map(uncapped) }, chain, horizon),
  ],
  ['splitting changes nothing', splittingChangesNothing, added((_, { entries }) => entries.length)],
])('%s', (_, rule, broken) => {
  it.each(subjects)('under %s', (_name, someBooks, numRuns) => {
    fc.assert(
      fc.property(anyGiven(someBooks), (given) => rule(derived, given)),
      runs(numRuns),
    )
  })

  it('is broken by a reading that breaks it', () => {
    const property = fc.property(anyGiven(anySmallBook()), (given) => rule(broken, given))
    expect(fc.check(property, { numRuns: 2_000, seed: 1, endOnFailure: true }).failed).toBe(true)
  })
})
