import type { FactEntry } from './entry'
import { bookFact, correctFact, reverseFact } from './post'
import { attended, Chain, draft, once, ordinary, recordedAt, times } from './testing/chain'

const by = { recordedAt }
const meeting = { indicator: 'L04', ownMonth: '2026-03', quantity: attended(1) }
const booking = (chain: Chain, matter: string) => chain.standing(matter).bookedHalf
const code = (posting: object) => ('code' in posting ? posting.code : 'none')

describe('booking a fact', () => {
  it('adds one entry behind the head and moves the head', () => {
    const chain = new Chain('王芳').book(meeting)
    const [opening, fact] = chain.entries
    expect(fact).toMatchObject({
      _id: '王芳:L04:L04-2026-03:1',
      sequence: 2,
      previous: opening?.hash,
      bookedHalf: '2026-H1',
      branch: 'branch-1',
    })
    expect(chain.scorecard.head).toEqual({ sequence: 2, hash: fact?.hash })
  })

  it('stays quiet when the same matter and revision come again', () => {
    const { scorecard } = new Chain('王芳').book(meeting)
    expect(bookFact(scorecard, draft(meeting), by).outcome).toBe('alreadyBooked')
  })

  it('stays quiet for a revision that has been reversed since', () => {
    const { scorecard } = new Chain('王芳').book(meeting).reverse('L04-2026-03')
    expect(bookFact(scorecard, draft(meeting), by).outcome).toBe('alreadyBooked')
  })

  it('refuses a second revision while the first stands', () => {
    const { scorecard } = new Chain('王芳').book(meeting)
    expect(code(bookFact(scorecard, draft({ ...meeting, revision: 2 }), by))).toBe('matterStands')
  })

  it('books the next revision once the first is reversed', () => {
    const chain = new Chain('王芳').book(meeting).reverse('L04-2026-03')
    chain.book({ ...meeting, revision: 2 })
    expect(chain.scorecard.matters).toMatchObject([{ revision: 2, stands: true }])
  })

  it('stops at a revision that skips one and at a month of another year', () => {
    const { scorecard } = new Chain('王芳')
    expect(() => bookFact(scorecard, draft({ ...meeting, revision: 2 }), by)).toThrow()
    expect(() => bookFact(scorecard, draft({ ...meeting, ownMonth: '2027-01' }), by)).toThrow()
    expect(() => bookFact(scorecard, draft({ ...meeting, ownMonth: '2025-12' }), by)).toThrow()
  })

  it('takes a fact of 29 February in its month', () => {
    const chain = new Chain('王芳', ordinary, '2028-01')
    chain.book({ ...meeting, ownMonth: '2028-02' })
    expect(booking(chain, 'L04-2028-02')).toBe('2028-H1')
  })
})

describe('the half-year of a booking', () => {
  it.each([
    ['2026-06', [], '2026-H1'],
    ['2026-07', [], '2026-H2'],
    ['2026-06', ['2026-H1'], '2026-H2'],
    ['2026-12', ['2026-H1'], '2026-H2'],
    ['2026-06', ['2026-H2'], '2026-H1'],
  ])('of a fact of %s with %j frozen is %s', (ownMonth, frozen, half) => {
    const chain = frozen.reduce((open, closed) => open.freeze(closed), new Chain('王芳'))
    chain.book({ ...meeting, ownMonth })
    expect(booking(chain, `L04-${ownMonth}`)).toBe(half)
  })

  it('does not exist in a closed year', () => {
    const { scorecard } = new Chain('王芳').book(meeting).freeze('2026-H1').freeze('2026-H2')
    expect(code(bookFact(scorecard, draft({ ...meeting, matter: 'm' }), by))).toBe('halfYearFrozen')
    const december = draft({ ...meeting, ownMonth: '2026-12' })
    expect(code(bookFact(scorecard, december, by))).toBe('halfYearFrozen')
  })

  it.each(['grantedAppeal', 'superiorCorrection'] as const)(
    'is a frozen one by %s',
    (intoFrozen) => {
      const chain = new Chain('王芳').freeze('2026-H1').book(meeting, { intoFrozen })
      expect(chain.last).toMatchObject({ bookedHalf: '2026-H1', intoFrozen })
    },
  )

  it('names no ground where none was needed', () => {
    const chain = new Chain('王芳').book(meeting, { intoFrozen: 'grantedAppeal' })
    expect(chain.last).not.toHaveProperty('intoFrozen')
  })
})

describe('reversing a fact', () => {
  it('copies own month, variant and group, and has its own id', () => {
    const honour = { matter: 'pump', indicator: 'J01', variant: 'city', group: 'pump' }
    const chain = new Chain('王芳').book({ ...honour, ownMonth: '2026-03', quantity: once })
    chain.freeze('2026-H1').reverse('pump')
    expect(chain.last).toMatchObject({
      ...honour,
      _id: '王芳:J01:pump:1:reversal',
      reverses: '王芳:J01:pump:1',
      ownMonth: '2026-03',
      bookedHalf: '2026-H2',
    })
  })

  it('stays quiet the second time', () => {
    const chain = new Chain('王芳').book(meeting)
    const original = chain.standing('L04-2026-03')
    chain.reverse('L04-2026-03')
    const again = reverseFact(chain.scorecard, original, { ...by, decision: 'resolution-4' })
    expect(again.outcome).toBe('alreadyBooked')
  })

  it('never reaches an earlier board than the fact did', () => {
    const chain = new Chain('王芳').freeze('2026-H1').book(meeting)
    chain.reverse('L04-2026-03', { intoFrozen: 'grantedAppeal' })
    expect(chain.last).toMatchObject({ bookedHalf: '2026-H2' })
    expect(chain.last).not.toHaveProperty('intoFrozen')
  })

  it('stops at a fact of another chain and at a reversal', () => {
    const chain = new Chain('王芳').book(meeting)
    const original = chain.standing('L04-2026-03')
    const decided = { ...by, decision: 'resolution-4' }
    expect(() => reverseFact(new Chain('李强').scorecard, original, decided)).toThrow()
    const { scorecard, last } = chain.reverse('L04-2026-03')
    expect(() => reverseFact(scorecard, last as FactEntry, decided)).toThrow()
  })

  it('is refused in a closed year', () => {
    const chain = new Chain('王芳').book(meeting).freeze('2026-H1').freeze('2026-H2')
    const original = chain.standing('L04-2026-03')
    const posting = reverseFact(chain.scorecard, original, { ...by, decision: 'resolution-4' })
    expect(code(posting)).toBe('halfYearFrozen')
  })
})

describe('correcting a fact', () => {
  it('reverses it and books the next revision in one posting', () => {
    const chain = new Chain('王芳')
      .book(meeting)
      .correct('L04-2026-03', { quantity: attended(0, 1) })
    expect(chain.entries.slice(2).map(({ _id }) => _id)).toEqual([
      '王芳:L04:L04-2026-03:1:reversal',
      '王芳:L04:L04-2026-03:2',
    ])
    expect(chain.scorecard.quantities).toMatchObject([{ quantity: attended(0, 1) }])
    expect(chain.scorecard.matters).toMatchObject([{ revision: 2, stands: true }])
  })

  it('stays quiet the second time', () => {
    const chain = new Chain('王芳').book(meeting)
    const original = chain.standing('L04-2026-03')
    chain.correct('L04-2026-03', {})
    const again = correctFact(chain.scorecard, original, draft(meeting), by)
    expect(again.outcome).toBe('alreadyBooked')
  })

  it('may name another row', () => {
    const chain = new Chain('王芳').book(meeting)
    chain.correct('L04-2026-03', { indicator: 'L12', quantity: times(2) })
    expect(chain.last._id).toBe('王芳:L12:L04-2026-03:1')
    expect(chain.scorecard.singles).toMatchObject([{ indicator: 'L12', quantity: times(2) }])
  })

  it('is refused where the other row already has the matter', () => {
    const chain = new Chain('王芳').book({ ...meeting, matter: 'm' })
    chain.book({ ...meeting, matter: 'm', indicator: 'L12', quantity: once })
    const original = chain.entries[1] as FactEntry
    const replacement = draft({ ...meeting, matter: 'm', indicator: 'L12' })
    expect(code(correctFact(chain.scorecard, original, replacement, by))).toBe('matterStands')
  })

  it('by a granted appeal books both into the frozen half', () => {
    const chain = new Chain('王芳').book(meeting).freeze('2026-H1')
    chain.correct('L04-2026-03', { quantity: attended(2) }, { intoFrozen: 'grantedAppeal' })
    const ground = { bookedHalf: '2026-H1', intoFrozen: 'grantedAppeal' }
    expect(chain.entries.slice(2)).toMatchObject([ground, ground])
  })

  it('of a late fact by an appeal stays out of the earlier board', () => {
    const chain = new Chain('王芳').freeze('2026-H1').book(meeting).freeze('2026-H2')
    chain.correct('L04-2026-03', {}, { intoFrozen: 'grantedAppeal' })
    const half = { bookedHalf: '2026-H2' }
    expect(chain.entries.slice(2)).toMatchObject([half, half])
  })
})
