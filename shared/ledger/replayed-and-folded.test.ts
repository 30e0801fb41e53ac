import fc from 'fast-check'
import { monthFrom } from '../kernel/calendar'
import { isPooled, pricingOf } from '../rulebook/formula'
import type { Rulebook } from '../rulebook/rulebook'
import type { Sheet } from '../rulebook/sheet'
import { foldAll } from './fold'
import { worthAlone } from './priced'
import { replay } from './replay'
import type { Scorecard } from './scorecard'
import { anyBookAndLife, anyLife, lived } from './testing/any-life'
import { anySmallBook } from './testing/any-small-book'
import { horizons } from './testing/both-read'
import type { Chain } from './testing/chain'
import { oracle } from './testing/oracle'
import { OracleFacts } from './testing/oracle-facts'
import { monthOf, OracleYear, type OracleHorizon } from './testing/oracle-year'
import { ratio, round } from './testing/ratio'
import { runs } from './testing/runs'
import { books } from './testing/worked-example'

/** The other ways to a number must come to the one that the second reading comes to. */

const anyBook = fc.oneof(
  { weight: 3, arbitrary: anySmallBook() },
  fc.constantFrom(...Object.values(books)),
)
const failing = { numRuns: 500, seed: 1, endOnFailure: true }

describe('a chain folded at once', () => {
  const folds = (fold: (chain: Chain) => Scorecard) =>
    fc.property(anyBookAndLife(anyBook), ({ life }) => {
      const chain = lived(life)
      const { freezes } = chain.scorecard
      expect({ ...fold(chain), freezes }).toEqual(chain.scorecard)
    })

  it('is the scorecard that was posted entry by entry', () => {
    fc.assert(
      folds(({ entries }) => foldAll(entries)),
      runs(80),
    )
  })

  it('is another one without its last entry', () => {
    const short = folds(({ entries }) => foldAll(entries.slice(0, -1)))
    expect(fc.check(short, failing).failed).toBe(true)
  })
})

describe('a past under a draft', () => {
  const anyDraft = fc
    .record({ past: anySmallBook(), draft: anySmallBook() })
    .chain(({ past, draft }) =>
      fc.record({
        past: fc.constant(past),
        draft: fc.constant(draft),
        life: anyLife(past),
        horizon: horizons,
      }),
    )

  /** Rows that the past lacked, or had off, have no facts and are left out. */
  const known = (past: Sheet, { indicators, ...sheet }: Rulebook): Rulebook => ({
    ...sheet,
    indicators: indicators.filter(({ code }) =>
      past.indicators.some((row) => row.code === code && row.off !== true),
    ),
  })

  const replays = (told: typeof replay) =>
    fc.property(anyDraft, ({ past, draft, life, horizon }) => {
      const chain = lived(life)
      const { through, bookedThrough } = horizon
      const replayed = told(past, draft, chain.scorecard, {
        through: monthFrom(2026, through),
        ...(bookedThrough && { bookedThrough }),
      })
      const before = oracle(past, chain.entries, horizon)
      const after = oracle(known(past, draft), chain.entries, horizon)
      expect([replayed.before, replayed.after]).toEqual([before.total, after.total])
      const codes = [...new Set([...Object.keys(before.earned), ...Object.keys(after.earned)])]
      const moved = codes
        .map((code) => [code, before.earned[code] ?? 0, after.earned[code] ?? 0])
        .filter(([, was, is]) => was !== is)
      // A row may also stand there for what could have been earned.
      const earning = replayed.rows.filter((row) => row.before !== row.after)
      expect(earning.map((row) => [row.indicator, row.before, row.after])).toEqual(moved)
      const idle = replayed.rows.filter((row) => row.before === row.after && !row.attainable)
      expect(idle).toEqual([])
    })

  it('moves as far as two readings of the same chain differ', () => {
    fc.assert(replays(replay), runs(80))
  })

  it('would show a draft taken for the past', () => {
    const swapped = replays((past, draft, ...rest) => replay(draft, past, ...rest))
    expect(fc.check(swapped, failing).failed).toBe(true)
  })
})

describe('what a fact is worth by itself', () => {
  const year: OracleHorizon = { through: 12 }
  const alone = (worth: typeof worthAlone) =>
    fc.property(anyBookAndLife(anyBook), ({ book, life }) => {
      const chain = lived({ ...life, reversals: [] })
      const read = new OracleYear(book, chain.entries, year)
      const facts = new OracleFacts(read)
      for (const entry of chain.entries) {
        if (entry.kind !== 'fact') continue
        const enrolment = read.enrolmentIn(monthOf(entry))
        if (enrolment === undefined) continue
        const row = read.rowOf(entry)
        const isKnown = facts.known.includes(entry) && row && !isPooled(pricingOf(row.formula))
        const cap = row?.nestedCaps?.find(({ per }) => per === 'occurrence')
        const most = cap && row && read.amountIn(cap.most, row, monthOf(entry))
        const points = isKnown
          ? round(facts.worthWithin(entry, ratio(most ?? 1_000_000_000)))
          : undefined
        expect(worth(book, enrolment, entry)).toBe(points)
      }
    })

  it('is what the second reading says', () => {
    fc.assert(alone(worthAlone), runs(80))
  })

  it('is another number without a cap per occurrence', () => {
    const loose = alone((book, ...rest) => {
      const indicators = book.indicators.map((row) => ({ ...row, nestedCaps: undefined }))
      return worthAlone({ ...book, indicators }, ...rest)
    })
    expect(fc.check(loose, failing).failed).toBe(true)
  })
})
