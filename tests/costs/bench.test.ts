import { allMet, atLeast, atMost, failed, median, notMeasured } from '../../bench/figure'
import { everyEngineAgrees } from '../../bench/pricing'
import { tableOf } from '../../bench/table'

/** What the bench says of its numbers; the numbers themselves are `npm run bench`'s. */
describe('a figure of the bench', () => {
  test('is met up to what is wanted, and not a hair beyond', () => {
    expect(atMost('load', '', 1.2, 1.2).met).toBe(true)
    expect(atMost('load', '', 1.2004, 1.2).met).toBe(false)
    expect(atLeast('counted', '', 300, 300).met).toBe(true)
    expect(atLeast('counted', '', 299, 300).met).toBe(false)
    expect(atMost('load', '', Number.NaN, 1.2).met).toBe(false)
  })

  test('that failed fails the whole, one that could not be measured does not', () => {
    const good = atMost('load', '', 1, 1.2)
    expect(allMet([good, notMeasured('main package', 'KB', 600, 'not built')])).toBe(true)
    expect(allMet([good, failed('warm start', 's', 10, 'npm start ended')])).toBe(false)
    expect(allMet([good, atMost('load', '', 2, 1.2)])).toBe(false)
  })

  test('is the middle one of its readings, whatever their order', () => {
    expect(median([30, 1, 2])).toBe(2)
    expect(median([4, 1, 3, 2])).toBe(2)
    expect(median([])).toBeNaN()
  })

  test('stands in the table with what is wanted and why it is missing', () => {
    const figures = [
      atMost('load', 's', 2, 1),
      notMeasured('main package', 'KB', 600, 'it is not built'),
    ]
    const table = tableOf({ figures, observations: [] })
    expect(table).toMatch(/load +2 s +≤ 1 +NO/)
    expect(table).toMatch(/main package +not measured +≤ 600 +–/)
    expect(table).toContain('main package: it is not built')
  })
})

/** All 10,000 are compared when the bench is run; a few of each row show that they still can be. */
test('every engine says the points and the clause that we say', async () => {
  await expect(everyEngineAgrees(undefined, 1_500)).resolves.toBeUndefined()
}, 60_000)
