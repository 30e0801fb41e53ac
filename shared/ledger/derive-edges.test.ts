import { derive } from './derive'
import { firstBook } from '../rulebook/first-book'
import type { Indicator } from '../rulebook/indicator'
import { emptyScorecard } from './scorecard'
import { Chain, committeeMember, once, ordinary, points } from './testing/chain'
import { kinds, perfect, row } from './testing/score'
import { wideBook } from './testing/wide-book'

describe('a carried record', () => {
  const duty = { window: '2026', module: 'duty', month: '2026-07', revision: 1 } as const
  const carrying = (row: object) => ({
    ...new Chain('周涛', ordinary, '2026-07').scorecard,
    carried: [{ ...duty, earned: 0, attainable: 0, ...row }],
  })
  const modules = (row: object) => derive(firstBook, carrying(row), { through: '2026-12' }).modules

  it('is added before proportion', () => {
    const chain = perfect(new Chain('周涛', ordinary, '2026-07'), 7)
    const scorecard = { ...chain.scorecard, carried: [{ ...duty, earned: 0, attainable: 1_000 }] }
    const score = derive(firstBook, scorecard, { through: '2026-12' })
    expect(score.modules.duty).toMatchObject({ earned: 1_200, attainable: 2_200, points: 3_273 })
  })

  it('never counts more than was attainable', () => {
    expect(modules({ earned: 900, attainable: 300 }).duty).toMatchObject({
      earned: 300,
      points: 3_000,
    })
  })

  it('does not exist before its month', () => {
    const scorecard = carrying({ month: '2026-09', earned: 300, attainable: 300 })
    expect(derive(firstBook, scorecard, { through: '2026-08' }).modules.duty.earned).toBe(0)
  })

  it('of the base module brings the first half in, with what was lost in it', () => {
    const base = { module: 'base', window: '2026-H1', earned: 3_700, attainable: 4_000 }
    expect(modules(base).base.points).toBe(3_850)
  })

  it('of bonuses is added before the cap', () => {
    expect(modules({ module: 'bonus', earned: 2_500 }).bonus).toMatchObject({
      points: 2_000,
      cut: 500,
    })
  })
})

describe('what the rulebook cannot price', () => {
  it('is listed and counts nothing', () => {
    const chain = new Chain('王芳')
      .book({ indicator: 'Z99', ownMonth: '2026-02', quantity: once })
      .book({ indicator: 'J01', variant: 'galaxy', ownMonth: '2026-02', quantity: once })
      .book({ indicator: 'J08', ownMonth: '2026-02', quantity: once })
    const { unpriced, total } = derive(wideBook, chain.scorecard, { through: '2026-12' })
    expect(unpriced).toEqual([
      { indicator: 'J01', variant: 'galaxy', why: 'unknownVariant' },
      { indicator: 'J08', why: 'noPointsDecided' },
      { indicator: 'Z99', why: 'unknownIndicator' },
    ])
    expect(total).toBe(4_000)
  })

  it('is clamped where a body decided outside the range of this book', () => {
    const chain = new Chain('王芳').book({
      indicator: 'J08',
      ownMonth: '2026-02',
      quantity: points(700),
    })
    const score = derive(wideBook, chain.scorecard, { through: '2026-12' })
    expect(score.clamped).toEqual([{ entry: '王芳:J08:J08-2026-02:1', decided: 700, counted: 300 }])
    expect(score.modules.bonus.points).toBe(300)
  })
})

describe('expectations by the calendar', () => {
  const rated = (chain: Chain, through: string) =>
    row(derive(wideBook, chain.scorecard, { through }), 'L13a')

  it('are due once their period has ended', () => {
    expect(kinds(rated(new Chain('王芳'), '2026-02'))).toEqual(['notDueYet'])
    expect(rated(new Chain('王芳'), '2026-03').attainable).toBe(200)
    expect(rated(new Chain('王芳'), '2026-11').attainable).toBe(600)
  })

  it('are not for those whose row did not apply when the period ended', () => {
    expect(rated(new Chain('李强', ordinary, '2026-06'), '2026-12').attainable).toBe(600)
    const promoted = new Chain('李强').enrol('2026-07', committeeMember)
    expect(rated(promoted, '2026-12')).toMatchObject({ attainable: 400, cap: 400 })
  })

  it('are none where the row is off or of another audience', () => {
    const score = derive(wideBook, new Chain('王芳').scorecard, { through: '2026-12' })
    expect(row(score, 'L08')).toMatchObject({ earned: 0, attainable: 0, why: [{ kind: 'off' }] })
    expect(kinds(rated(new Chain('李强', committeeMember), '2026-12'))).toEqual(['notInAudience'])
  })
})

describe('an empty scorecard', () => {
  it('scores nothing and says why', () => {
    const score = derive(firstBook, emptyScorecard('王芳', 2026), { through: '2026-12' })
    expect(score.total).toBe(0)
    expect(score.scoredMonths).toBe(0)
    expect(score.indicators.map(kinds)).toEqual(firstBook.indicators.map(() => ['notScored']))
  })

  it('has no score in another year', () => {
    expect(() => derive(firstBook, emptyScorecard('王芳', 2026), { through: '2027-01' })).toThrow()
  })
})

describe('a cap per occurrence of a measured row', () => {
  // Booked as counts under a book that had no measure; a draft prices them as one each.
  const indicators = firstBook.indicators.map((one): Indicator => {
    if (one.code !== 'L12') return one
    const formula = { kind: 'quantity', value: { general: 300 }, measure: '学时' } as const
    return {
      ...one,
      formula,
      cap: { general: 900 },
      nestedCaps: [{ per: 'occurrence', most: { general: 200 } }],
    }
  })
  const book = { ...firstBook, indicators }
  const earned = (chain: Chain) =>
    row(derive(book, chain.scorecard, { through: '2026-12' }), 'L12').earned
  const booked = (matter: string) => ({
    indicator: 'L12',
    matter,
    ownMonth: '2026-03',
    quantity: once,
  })

  it('holds for each of several', () => {
    const chain = new Chain('周涛').book(booked('one')).book(booked('two'))
    expect(earned(chain)).toBe(400)
  })

  it('holds for what is taken back after the half-year was frozen', () => {
    const chain = new Chain('周涛').book(booked('one')).freeze('2026-H1').reverse('one')
    expect(chain.scorecard.quantities).toHaveLength(2)
    expect(earned(chain)).toBe(0)
  })
})
