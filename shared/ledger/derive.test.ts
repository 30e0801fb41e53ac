import { firstBook } from '../rulebook/first-book'
import { derive } from './derive'
import { emptyScorecard } from './scorecard'
import { attended, Chain, committeeMember, once, ordinary, times } from './testing/chain'
import { kinds, month, perfect, row } from './testing/score'
import { wideBook } from './testing/wide-book'

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

  it('of as-earned rows are the highest of the scored months', () => {
    for (const path of [
      [ordinary, committeeMember],
      [committeeMember, ordinary],
    ] as const) {
      const chain = new Chain('李强', path[0]).enrol('2026-11', path[1])
      chain.book({ indicator: 'K02', ownMonth: '2026-02', quantity: times(9) })
      const score = derive(wideBook, chain.scorecard, { through: '2026-12' })
      expect(row(score, 'K02')).toMatchObject({ earned: 300, cap: 300, cut: 150 })
    }
  })

  it('of bonus rows are never prorated', () => {
    const chain = new Chain('周涛', ordinary, '2026-12')
    chain.book({ indicator: 'J01', variant: 'nation', ownMonth: '2026-12', quantity: once })
    const score = derive(firstBook, chain.scorecard, { through: '2026-12' })
    expect(score.modules.bonus.points).toBe(1_000)
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
