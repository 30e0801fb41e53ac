import fc from 'fast-check'
import { firstBook } from '../rulebook/first-book'
import { attribute, type Attribution } from './attribute'
import { derive } from './derive'
import { facts, member, throughMonth } from './testing/arbitrary'
import { attended, Chain, once, points, times } from './testing/chain'
import { wideBook } from './testing/wide-book'

const year = { through: '2026-12' }
const of = (chain: Chain, horizon: { through: string; bookedThrough?: string } = year) =>
  attribute(firstBook, chain.scorecard, chain.entries, horizon)
const shares = (attributions: readonly Attribution[]) =>
  attributions.map(({ points: counted, cut, why }) => [counted, cut, why])
const service = { indicator: 'L12', quantity: times(4) }

describe('a cap', () => {
  it('cuts the fact that is later by own month, not the one recorded later', () => {
    const chain = new Chain('王芳')
      .book({ ...service, ownMonth: '2026-09' })
      .book({ ...service, ownMonth: '2026-03' })
    expect(of(chain)).toMatchObject([
      { entry: '王芳:L12:L12-2026-03:1', points: 400, cut: 0, why: 'counted' },
      { entry: '王芳:L12:L12-2026-09:1', points: 200, cut: 200, why: 'capFull' },
    ])
  })

  it('cuts by sequence within a month', () => {
    const chain = new Chain('王芳')
    for (const matter of ['c', 'b', 'a']) chain.book({ ...service, ownMonth: '2026-03', matter })
    expect(shares(of(chain))).toEqual([
      [400, 0, 'counted'],
      [200, 200, 'capFull'],
      [0, 400, 'capFull'],
    ])
    expect(of(chain).map(({ sequence }) => sequence)).toEqual([2, 3, 4])
  })

  it('gives back what it cut when an earlier fact is reversed', () => {
    const chain = new Chain('王芳')
    for (const matter of ['a', 'b']) chain.book({ ...service, ownMonth: '2026-03', matter })
    chain.reverse('a')
    expect(shares(of(chain))).toEqual([
      [0, 0, 'reversed'],
      [400, 0, 'counted'],
      [0, 0, 'reversal'],
    ])
  })

  it('is told from what is not attainable yet', () => {
    const chain = new Chain('王芳').book({ ...service, ownMonth: '2026-03' })
    expect(shares(of(chain, { through: '2026-03' }))).toEqual([[150, 250, 'beyondAttainable']])
  })

  it('of a full-minus row holds in each half', () => {
    const chain = new Chain('王芳')
      .book({ indicator: 'B03', ownMonth: '2026-02', quantity: times(3) })
      .book({ indicator: 'B03', ownMonth: '2026-08', quantity: once })
    expect(shares(of(chain))).toEqual([
      [-600, 300, 'capFull'],
      [-300, 0, 'counted'],
    ])
  })

  it('of the module cuts after those of the rows', () => {
    const chain = new Chain('王芳')
    const honour = { indicator: 'J01', variant: 'nation', quantity: once }
    const rescue = { indicator: 'J08', quantity: points(300) }
    const tight = {
      ...wideBook,
      modules: { ...wideBook.modules, bonus: { ...wideBook.modules.bonus, cap: 1_100 } },
    }
    chain.book({ ...honour, ownMonth: '2026-02' }).book({ ...rescue, ownMonth: '2026-03' })
    expect(shares(attribute(tight, chain.scorecard, chain.entries, year))).toEqual([
      [1_000, 0, 'counted'],
      [100, 200, 'moduleCapFull'],
    ])
  })
})

describe('a fact that counts nothing', () => {
  it('says why', () => {
    const chain = new Chain('王芳', undefined, '2026-02')
      .book({ indicator: 'L04', ownMonth: '2026-01', quantity: attended(1) })
      .book({ indicator: 'L04', ownMonth: '2026-02', quantity: attended(0, 1) })
      .book({ indicator: 'J01', variant: 'unheardOf', ownMonth: '2026-03', quantity: once })
      .book({
        indicator: 'J01',
        variant: 'city',
        ownMonth: '2026-04',
        quantity: once,
        group: 'pump',
        matter: 'x',
      })
      .book({
        indicator: 'J01',
        variant: 'nation',
        ownMonth: '2026-05',
        quantity: once,
        group: 'pump',
        matter: 'y',
      })
      .book({ indicator: 'L12', ownMonth: '2026-11', quantity: once })
    expect(shares(of(chain, { through: '2026-10' }))).toEqual([
      [0, 0, 'notApplicable'],
      [0, 0, 'missed'],
      [0, 0, 'unpriced'],
      [0, 400, 'groupLesser'],
      [1_000, 0, 'counted'],
      [0, 0, 'later'],
    ])
  })
})

describe('what the facts count', () => {
  it('adds up to what the rows and the as-earned modules show', () => {
    fc.assert(
      fc.property(member, facts, throughMonth, (open, drafts, through) => {
        const chain = open()
        drafts.forEach((fact) => chain.book(fact))
        const score = derive(wideBook, chain.scorecard, { through })
        const found = attribute(wideBook, chain.scorecard, chain.entries, { through })
        const sumOf = (codes: readonly string[]) =>
          found.reduce(
            (sum, share) => sum + (codes.includes(share.indicator) ? share.points : 0),
            0,
          )
        for (const { code, module, earned } of score.indicators) {
          if (module === 'duty') expect([code, sumOf([code])]).toEqual([code, earned])
        }
        const codesOf = (module: string) =>
          score.indicators.filter((row) => row.module === module).map(({ code }) => code)
        expect(sumOf(codesOf('bonus'))).toBe(score.modules.bonus.points)
        expect(0 - sumOf(codesOf('deduction'))).toBe(score.modules.deduction.points)
      }),
    )
  })
})
