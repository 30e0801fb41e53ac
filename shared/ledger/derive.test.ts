import { firstBook } from '../rulebook/first-book'
import { derive } from './derive'
import type { IndicatorScore, Score } from './score'
import { emptyScorecard } from './scorecard'
import { attended, Chain, committeeMember, once, ordinary, times } from './testing/chain'

const row = (score: Score, code: string): IndicatorScore => {
  const found = score.indicators.find((indicator) => indicator.code === code)
  if (found === undefined) throw new Error(`No row ${code}`)
  return found
}
const kinds = (indicator: IndicatorScore) => indicator.why.map(({ kind }) => kind)
const month = (number: number) => `2026-${String(number).padStart(2, '0')}`
const months = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => month(from + index))

/** Attends everything that the year expects, and volunteers up to the cap. */
function perfect(chain: Chain, from = 1, to = 12): Chain {
  for (const ownMonth of months(from, to)) {
    chain.book({ indicator: 'L04', ownMonth, quantity: attended(1) })
    chain.book({ indicator: 'L12', ownMonth, quantity: once })
    if (Number(ownMonth.slice(5)) % 3 === 0) {
      chain.book({ indicator: 'L01', ownMonth, quantity: attended(1) })
    }
  }
  return chain
}

describe('a perfect member', () => {
  it('gets exactly the weight of the duty module at the end of the year', () => {
    const score = derive(firstBook, perfect(new Chain('王芳')).scorecard, { through: '2026-12' })
    expect(score.modules.duty.points).toBe(6_000)
    expect(score.modules.base.points).toBe(4_000)
    expect(score.total).toBe(10_000)
  })

  it.each([1, 2, 3, 5, 6, 7, 11])('gets the time passed of it after %d months', (through) => {
    const { scorecard } = perfect(new Chain('王芳'))
    const score = derive(firstBook, scorecard, { through: month(through) })
    expect(score.modules.duty.points).toBe(through * 500)
  })

  it('gets all of it as a joiner in mid-period', () => {
    const { scorecard } = perfect(new Chain('李强', ordinary, '2026-08'), 8)
    const score = derive(firstBook, scorecard, { through: '2026-12' })
    expect(score.modules.duty.points).toBe(6_000)
    expect(score.scoredMonths).toBe(5)
    expect(row(score, 'L12').attainable).toBe(250)
  })

  it('gets all of it on shifts that leave fewer meetings to attend', () => {
    const chain = new Chain('周涛')
    chain.book({ indicator: 'L04', ownMonth: '2026-03', quantity: attended(3) })
    chain.book({ indicator: 'L12', ownMonth: '2026-05', quantity: times(6) })
    const score = derive(firstBook, chain.scorecard, { through: '2026-12' })
    expect(score.modules.duty.points).toBe(6_000)
    expect(row(score, 'L04')).toMatchObject({ earned: 300, attainable: 300 })
    expect(row(score, 'L01')).toMatchObject({ earned: 0, attainable: 0 })
    expect(kinds(row(score, 'L01'))).toEqual(['nothingExpected'])
  })
})

describe('a promotion to the committee in July', () => {
  const promoted = perfect(new Chain('李强').enrol('2026-07', committeeMember)).scorecard

  it('weights the caps by months', () => {
    const score = derive(firstBook, promoted, { through: '2026-12' })
    expect(row(score, 'L04').cap).toBe(900)
    expect(row(score, 'L12').cap).toBe(500)
    expect(score.modules.duty.points).toBe(6_000)
  })

  it('does not exist for a month before it', () => {
    const score = derive(firstBook, promoted, { through: '2026-06' })
    expect(row(score, 'L04').cap).toBe(1_000)
    expect(row(score, 'L12')).toMatchObject({ cap: 600, earned: 300, attainable: 300 })
  })

  it('keeps thirds exact: a cap of 7.33 is rounded only where it is shown', () => {
    const { scorecard } = perfect(new Chain('李强').enrol('2026-05', committeeMember))
    const score = derive(firstBook, scorecard, { through: '2026-12' })
    expect(row(score, 'L04').cap).toBe(867)
    expect(score.modules.duty.points).toBe(6_000)
  })
})

describe('the base module', () => {
  const blamed = (ownMonth: string, count: number) =>
    new Chain('王芳').book({ indicator: 'B03', ownMonth, quantity: times(count) }).scorecard

  it('is full at first', () => {
    const score = derive(firstBook, new Chain('王芳').scorecard, { through: '2026-01' })
    expect(score.modules.base).toEqual({ points: 4_000, earned: 4_000, attainable: 4_000, cut: 0 })
    expect(row(score, 'B03')).toMatchObject({ earned: 600, attainable: 600 })
    expect(kinds(row(score, 'B03'))).toEqual(['nothingDeducted'])
  })

  it('is the mean of its halves, one not yet begun counting as full', () => {
    const score = derive(firstBook, blamed('2026-03', 1), { through: '2026-06' })
    expect(score.modules.base.points).toBe(3_850)
    expect(row(score, 'B03')).toMatchObject({ earned: 450, cut: 0 })
  })

  it('takes at most the mark of the row in a half', () => {
    const score = derive(firstBook, blamed('2026-03', 5), { through: '2026-12' })
    expect(score.modules.base.points).toBe(3_700)
    expect(kinds(row(score, 'B03'))).toEqual(['capFull', 'deducted'])
  })

  it('is the second half alone for who joined in it', () => {
    const chain = new Chain('周涛', ordinary, '2026-09')
    chain.book({ indicator: 'B03', ownMonth: '2026-10', quantity: once })
    const score = derive(firstBook, chain.scorecard, { through: '2026-12' })
    expect(score.modules.base.points).toBe(3_700)
  })

  it('is the first half alone for who stopped being scored in it', () => {
    const chain = new Chain('周涛').enrol('2026-06', { ...ordinary, scored: false })
    chain.book({ indicator: 'B03', ownMonth: '2026-05', quantity: once })
    const score = derive(firstBook, chain.scorecard, { through: '2026-12' })
    expect(score.modules.base.points).toBe(3_700)
  })
})

describe('caps', () => {
  it('cut what is beyond the cap and say so', () => {
    const chain = new Chain('王芳')
    chain.book({ indicator: 'L12', ownMonth: '2026-02', quantity: times(8) })
    const score = derive(firstBook, chain.scorecard, { through: '2026-12' })
    expect(row(score, 'L12')).toMatchObject({ earned: 600, attainable: 600, cut: 200 })
    expect(row(score, 'L12').why[0]).toEqual({ kind: 'capFull', cap: 600, cut: 200 })
  })

  it('cut what is not yet attainable in a proportional module', () => {
    const chain = new Chain('王芳')
    chain.book({ indicator: 'L12', ownMonth: '2026-02', quantity: times(3) })
    const score = derive(firstBook, chain.scorecard, { through: '2026-03' })
    expect(row(score, 'L12')).toMatchObject({ earned: 150, attainable: 150, cut: 150 })
    expect(kinds(row(score, 'L12'))).toEqual(['beyondAttainable', 'counted'])
  })

  it('of bonus rows are never prorated', () => {
    const chain = new Chain('周涛', ordinary, '2026-12')
    chain.book({ indicator: 'J01', variant: 'nation', ownMonth: '2026-12', quantity: once })
    const score = derive(firstBook, chain.scorecard, { through: '2026-12' })
    expect(score.modules.bonus.points).toBe(1_000)
  })
})

describe('a group', () => {
  const honours = () =>
    new Chain('王芳')
      .book({
        matter: 'city',
        indicator: 'J01',
        variant: 'city',
        ownMonth: '2026-03',
        quantity: once,
        group: 'pump',
      })
      .book({
        matter: 'province',
        indicator: 'J01',
        variant: 'province',
        ownMonth: '2026-09',
        quantity: once,
        group: 'pump',
      })

  it('counts its best', () => {
    const score = derive(firstBook, honours().scorecard, { through: '2026-12' })
    expect(row(score, 'J01')).toMatchObject({ earned: 800, cut: 400 })
    expect(kinds(row(score, 'J01'))).toEqual(['groupLesser', 'counted'])
  })

  it('does not know a later best', () => {
    const score = derive(firstBook, honours().scorecard, { through: '2026-06' })
    expect(row(score, 'J01')).toMatchObject({ earned: 400, cut: 0 })
  })

  it('gives back the second when its best is reversed', () => {
    const { scorecard } = honours().reverse('province')
    const score = derive(firstBook, scorecard, { through: '2026-12' })
    expect(row(score, 'J01')).toMatchObject({ earned: 400, cut: 0 })
  })
})

describe('a half-year and its freeze', () => {
  const late = () =>
    new Chain('王芳')
      .freeze('2026-H1')
      .book({ indicator: 'J01', variant: 'city', ownMonth: '2026-06', quantity: once })

  it('shows a late fact of June in the year and not on the board of the first half', () => {
    const { scorecard } = late()
    const board = derive(firstBook, scorecard, { through: '2026-06', bookedThrough: '2026-H1' })
    expect(board.modules.bonus.points).toBe(0)
    expect(derive(firstBook, scorecard, { through: '2026-06' }).modules.bonus.points).toBe(400)
  })

  it('shows a granted appeal on the next edition of that board', () => {
    const chain = new Chain('王芳').freeze('2026-H1')
    const fact = { indicator: 'J01', variant: 'city', ownMonth: '2026-06', quantity: once }
    chain.book(fact, { intoFrozen: 'grantedAppeal' })
    const horizon = { through: '2026-06', bookedThrough: '2026-H1' }
    expect(derive(firstBook, chain.scorecard, horizon).modules.bonus.points).toBe(400)
  })

  it.each([undefined, 'pump'])('keeps what a later half reversed (group %s)', (group) => {
    const fact = {
      matter: 'honour',
      indicator: 'J01',
      variant: 'city',
      ownMonth: '2026-06',
      quantity: once,
    }
    const chain = new Chain('王芳')
      .book({ ...fact, group })
      .freeze('2026-H1')
      .reverse('honour')
    const board = { through: '2026-06', bookedThrough: '2026-H1' }
    expect(derive(firstBook, chain.scorecard, board).modules.bonus.points).toBe(400)
    expect(derive(firstBook, chain.scorecard, { through: '2026-12' }).modules.bonus.points).toBe(0)
  })
})

describe('carried records', () => {
  it('are added before proportion', () => {
    const chain = perfect(new Chain('周涛', ordinary, '2026-07'), 7)
    const carried = { window: '2026', module: 'duty', month: '2026-07', revision: 1 } as const
    const scorecard = {
      ...chain.scorecard,
      carried: [{ ...carried, earned: 0, attainable: 1_000 }],
    }
    const score = derive(firstBook, scorecard, { through: '2026-12' })
    expect(score.modules.duty).toMatchObject({ earned: 1_200, attainable: 2_200, points: 3_273 })
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

describe('the total', () => {
  it('is never below the floor nor shown above the maximum', () => {
    const raised = { ...firstBook, scale: { floor: 5_000, displayMax: 9_000 } }
    const { scorecard } = perfect(new Chain('王芳'))
    expect(derive(raised, scorecard, { through: '2026-12' })).toMatchObject({
      total: 10_000,
      displayed: 9_000,
    })
    expect(derive(raised, emptyScorecard('王芳', 2026), { through: '2026-12' }).total).toBe(5_000)
  })
})
