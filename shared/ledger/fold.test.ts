import fc from 'fast-check'
import type { Entry } from './entry'
import { fold, foldAll } from './fold'
import { emptyScorecard, type Scorecard } from './scorecard'
import { facts, member } from './testing/arbitrary'
import { Chain, once, points } from './testing/chain'

/** Facts, some of them reversed and some corrected since, in the same half or in a later one. */
const chains: fc.Arbitrary<Entry[]> = fc
  .tuple(member, facts, fc.boolean(), fc.array(fc.tuple(fc.boolean(), fc.nat()), { maxLength: 8 }))
  .map(([open, drafts, freezes, changes]) => {
    const chain = open()
    drafts.forEach((draft) => chain.book(draft))
    if (freezes) chain.freeze('2026-H1')
    for (const [reversed, which] of changes) {
      const standing = chain.scorecard.matters.filter(({ stands }) => stands)
      const matter = standing[which % Math.max(1, standing.length)]?.matter
      if (matter === undefined) continue
      if (reversed) chain.reverse(matter)
      else chain.correct(matter, { quantity: once })
    }
    return chain.entries
  })

type Breaking = (entries: Entry[], place: number) => unknown

const changed = (change: object): Breaking => {
  return (entries, place) => Object.assign(entries[place] ?? {}, change)
}

const breakings: Record<string, Breaking> = {
  nothing: () => undefined,
  anEntryMissing: (entries, place) => entries.splice(place, 1),
  anEntryTwice: (entries, place) => entries.splice(place, 0, ...entries.slice(place, place + 1)),
  twoExchanged: (entries, place) => entries.splice(place, 0, ...entries.splice(place + 1, 1)),
  anotherYear: changed({ year: 2027 }),
  anotherMonth: changed({ ownMonth: '2026-12', month: '2026-12' }),
  anotherQuantity: changed({ quantity: points(100) }),
  anotherRevision: changed({ revision: 7 }),
  anotherMatter: changed({ matter: 'matter-0' }),
  anotherGroup: changed({ group: 'pump' }),
  aReversalOfNothing: changed({ reverses: '王芳:L04:matter-0:1' }),
}

/** The scorecard, or what was said instead. */
function outcome(work: () => Scorecard): unknown {
  try {
    return work()
  } catch (error) {
    return String(error)
  }
}

function oneByOne(entries: readonly Entry[]): Scorecard {
  const { subject, year, previous } = entries[0] as Entry
  return entries.reduce(fold, emptyScorecard(subject, year, previous))
}

describe('the fold of a whole chain', () => {
  it('is the fold of its entries one by one, and refuses the same chains', () => {
    const seen = new Set<string>()
    const name = fc.constantFrom(...Object.keys(breakings))
    fc.assert(
      fc.property(chains, name, fc.nat(), (entries, breaking, which) => {
        const broken = structuredClone(entries)
        breakings[breaking]?.(broken, which % entries.length)
        fc.pre(broken.length > 0)
        const all = outcome(() => foldAll(broken))
        expect(all).toEqual(outcome(() => oneByOne(broken)))
        seen.add(typeof all === 'string' ? 'refused' : 'folded')
      }),
      { numRuns: 300 },
    )
    expect([...seen].sort()).toEqual(['folded', 'refused'])
  })

  it('has its lists in order, whatever the order of the entries', () => {
    const { matters, quantities } = foldAll(
      new Chain('王芳')
        .book({ indicator: 'L12', ownMonth: '2026-02', quantity: once })
        .book({ indicator: 'K02', ownMonth: '2026-03', quantity: once })
        .book({ indicator: 'L12', ownMonth: '2026-01', quantity: once }).entries,
    )
    expect(matters.map(({ matter }) => matter)).toEqual([
      'K02-2026-03',
      'L12-2026-01',
      'L12-2026-02',
    ])
    expect(quantities.map(({ indicator, ownMonth }) => `${indicator} ${ownMonth}`)).toEqual([
      'K02 2026-03',
      'L12 2026-01',
      'L12 2026-02',
    ])
  })
})
