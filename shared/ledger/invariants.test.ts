import fc from 'fast-check'
import { moduleNames } from '../rulebook/indicator'
import { derive } from './derive'
import { foldAll } from './fold'
import { bookFact } from './post'
import { freezeHalf } from './post-enrolment'
import type { Score } from './score'
import type { Scorecard } from './scorecard'
import { facts, member, throughMonth, twoOrders } from './testing/arbitrary'
import { recordedAt, type Chain } from './testing/chain'
import { wideBook } from './testing/wide-book'
import { verifyChain } from './verify'

/** Beginning, end and middle of the windows. */
const months = ['2026-01', '2026-05', '2026-06', '2026-09', '2026-12']
const scores = (scorecard: Scorecard): Score[] =>
  months.map((through) => derive(wideBook, scorecard, { through }))

describe('the order of entries', () => {
  it('never matters to a score', () => {
    fc.assert(
      fc.property(member, twoOrders, (open, { one, other }) => {
        const [left, right] = [open(), open()]
        one.forEach((fact) => left.book(fact))
        other.forEach((fact) => right.book(fact))
        expect(scores(right.scorecard)).toEqual(scores(left.scorecard))
      }),
    )
  })
})

describe('adding a fact and reversing it', () => {
  it('restores every derived number, whatever was booked between', () => {
    fc.assert(
      fc.property(member, facts, fc.nat(), fc.nat(), (open, drafts, which, until) => {
        fc.pre(drafts.length > 0)
        const place = which % drafts.length
        const end = place + 1 + (until % (drafts.length - place))
        const [left, right] = [open(), open()]
        drafts.forEach((fact, index) => {
          if (index !== place) left.book(fact)
        })
        drafts.forEach((fact, index) => {
          right.book(fact)
          if (index + 1 === end) right.reverse(drafts[place]?.matter ?? '')
        })
        expect(scores(right.scorecard)).toEqual(scores(left.scorecard))
        expect(right.scorecard.quantities).toEqual(left.scorecard.quantities)
        expect(right.scorecard.singles).toEqual(left.scorecard.singles)
      }),
    )
  })

  it('can be told: a fact that stays does change a score', () => {
    const chain = fc.sample(member, { numRuns: 1, seed: 1 })[0]?.()
    if (chain === undefined) throw new Error('No member')
    const before = scores(chain.scorecard)
    chain.book({ indicator: 'K02', ownMonth: '2026-12', quantity: { kind: 'count', count: 1 } })
    expect(scores(chain.scorecard)).not.toEqual(before)
  })
})

/** Takes a chain through whatever a year can bring; frozen halves are entered by appeal. */
type Step = { do: 'reverse' | 'correct' | 'freezeFirst' | 'freezeSecond' | 'repeat'; which: number }

const steps = fc.array(
  fc.record({
    do: fc.constantFrom<Step['do'][]>(
      'reverse',
      'correct',
      'freezeFirst',
      'freezeSecond',
      'repeat',
    ),
    which: fc.nat(),
  }),
  { maxLength: 12 },
)

function live(chain: Chain, drafts: Parameters<Chain['book']>[0][], script: readonly Step[]): void {
  const intoFrozen = 'grantedAppeal' as const
  const half = Math.ceil(drafts.length / 2)
  const take = (step: Step) => {
    const standing = chain.scorecard.matters.filter(({ stands }) => stands)
    const matter = standing[step.which % Math.max(1, standing.length)]?.matter
    switch (step.do) {
      case 'reverse':
        if (matter !== undefined) chain.reverse(matter, { intoFrozen })
        return
      case 'correct':
        if (matter !== undefined) chain.correct(matter, {}, { intoFrozen })
        return
      case 'freezeFirst':
        chain.scorecard = freezeHalf(chain.scorecard, '2026-H1')
        return
      case 'freezeSecond':
        chain.scorecard = freezeHalf(chain.scorecard, '2026-H2')
        return
      case 'repeat':
        if (matter !== undefined) {
          const again = bookFact(chain.scorecard, chain.standing(matter), { recordedAt })
          expect(again.outcome).toBe('alreadyBooked')
        }
    }
  }
  drafts.slice(0, half).forEach((fact) => chain.book(fact, { intoFrozen }))
  script.slice(0, 6).forEach(take)
  drafts.slice(half).forEach((fact) => chain.book(fact, { intoFrozen }))
  script.slice(6).forEach(take)
}

describe('the scorecard', () => {
  it('is the fold of its chain, and the chain verifies, after anything', () => {
    fc.assert(
      fc.property(member, facts, steps, (open, drafts, script) => {
        const chain = open()
        live(chain, drafts, script)
        const { entries, scorecard } = chain
        expect({ ...foldAll(entries), freezes: scorecard.freezes }).toEqual(scorecard)
        expect(verifyChain(entries, { scorecard, yearBefore: [] })).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('holds at most one unreversed revision of a matter', () => {
    fc.assert(
      fc.property(member, facts, steps, (open, drafts, script) => {
        const chain = open()
        live(chain, drafts, script)
        const standing = new Map<string, number>()
        for (const entry of chain.entries) {
          if (entry.kind !== 'fact') continue
          const key = `${entry.indicator} ${entry.matter}`
          const change = entry.reverses === undefined ? 1 : -1
          standing.set(key, (standing.get(key) ?? 0) + change)
          expect([0, 1]).toContain(standing.get(key))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is not changed by what is done with it', () => {
    fc.assert(
      fc.property(member, facts, (open, drafts) => {
        const chain = open()
        const given = JSON.stringify(chain.scorecard)
        const opened = chain.scorecard
        drafts.forEach((fact) => chain.book(fact))
        scores(opened)
        expect(JSON.stringify(opened)).toBe(given)
      }),
      { numRuns: 20 },
    )
  })
})

describe('a board of a frozen half', () => {
  it('never changes without an appeal or a correction', () => {
    fc.assert(
      fc.property(member, facts, facts, fc.nat(), (open, drafts, later, which) => {
        const chain = open()
        drafts.forEach((fact) => chain.book(fact))
        chain.freeze('2026-H1')
        const board = () =>
          derive(wideBook, chain.scorecard, { through: '2026-06', bookedThrough: '2026-H1' })
        const published = board()
        later.forEach((fact) => chain.book({ ...fact, matter: `later-${fact.matter}` }))
        const matter = drafts[which % Math.max(1, drafts.length)]?.matter
        if (matter !== undefined) chain.reverse(matter)
        expect(board()).toEqual(published)
      }),
    )
  })
})

describe('caps', () => {
  it('hold for every row, every module and the total', () => {
    fc.assert(
      fc.property(member, facts, throughMonth, (open, drafts, through) => {
        const chain = open()
        drafts.forEach((fact) => chain.book(fact))
        const score = derive(wideBook, chain.scorecard, { through })
        for (const row of score.indicators) {
          const rule = wideBook.modules[row.module]
          expect(row.earned).toBeGreaterThanOrEqual(0)
          expect(row.cut).toBeGreaterThanOrEqual(0)
          expect(row.why.length).toBeGreaterThan(0)
          if (row.cap !== undefined) expect(row.earned).toBeLessThanOrEqual(row.cap)
          if (rule.counting === 'inProportion') {
            expect(row.earned).toBeLessThanOrEqual(row.attainable)
          }
        }
        const limits = { base: 4_000, duty: 6_000, bonus: 2_000, deduction: Infinity }
        for (const name of moduleNames) {
          expect(score.modules[name].points).toBeGreaterThanOrEqual(0)
          expect(score.modules[name].points).toBeLessThanOrEqual(limits[name])
        }
        expect(Number.isSafeInteger(score.total)).toBe(true)
        expect(score.displayed).toBeLessThanOrEqual(12_000)
      }),
    )
  })
})
