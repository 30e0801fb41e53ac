import { attribute } from './attribute'
import { derive } from './derive'
import { Chain, once, ordinary, points } from './testing/chain'
import { wideBook } from './testing/wide-book'

const year = { through: '2026-12' }
const rows = (chain: Chain, horizon = year) =>
  Object.fromEntries(
    derive(wideBook, chain.scorecard, horizon).indicators.map((row) => [row.code, row]),
  )
const kinds = (chain: Chain, code: string) => rows(chain)[code]?.why.map(({ kind }) => kind)

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
    expect(rows(honours())).toMatchObject({ J01: { earned: 800, cut: 400 } })
    expect(kinds(honours(), 'J01')).toEqual(['groupLesser', 'counted'])
  })

  it('does not know a later best', () => {
    expect(rows(honours(), { through: '2026-06' })).toMatchObject({ J01: { earned: 400, cut: 0 } })
  })

  it('gives back the second when its best is reversed', () => {
    expect(rows(honours().reverse('province'))).toMatchObject({ J01: { earned: 400, cut: 0 } })
  })
})

describe('the worst of a base row and a deduction', () => {
  const blame = { ownMonth: '2026-09', group: 'outage' }
  const base = (hundredths: number, from = '2026-01') =>
    new Chain('李强', ordinary, from).book({
      ...blame,
      indicator: 'B02',
      quantity: points(hundredths),
    })
  const reprimand = (chain: Chain) =>
    chain.book({ ...blame, indicator: 'K11', variant: 'company', quantity: once })

  it('weighs a base point by half where the year has two halves', () => {
    const chain = reprimand(base(300))
    expect(rows(chain)).toMatchObject({ B02: { earned: 800, cut: 150 }, K11: { earned: 200 } })
  })

  it('weighs it in full for who is scored in one half only', () => {
    const chain = reprimand(base(300, '2026-08'))
    expect(rows(chain)).toMatchObject({ B02: { earned: 500 }, K11: { earned: 0, cut: 200 } })
  })

  it('is the clause that comes first when both weigh the same', () => {
    const chain = reprimand(base(400))
    expect(rows(chain)).toMatchObject({ B02: { earned: 600 }, K11: { earned: 0, cut: 200 } })
  })
})

describe('a tie within a row', () => {
  it('goes to the earlier month, then to the id', () => {
    const honour = { indicator: 'J08', quantity: points(200), group: 'storm' }
    const chain = new Chain('周涛')
      .book({ ...honour, matter: 'a', ownMonth: '2026-09' })
      .book({ ...honour, matter: 'c', ownMonth: '2026-03' })
      .book({ ...honour, matter: 'b', ownMonth: '2026-03' })
    const of = (through: string) => attribute(wideBook, chain.scorecard, chain.entries, { through })
    expect(of('2026-12').filter(({ why }) => why === 'counted')).toMatchObject([
      { entry: '周涛:J08:b:1', points: 200 },
    ])
  })
})

describe('facts of one group name in rows of different groups', () => {
  it('do not compete', () => {
    const chain = new Chain('周涛')
      .book({
        indicator: 'K11',
        variant: 'branch',
        ownMonth: '2026-03',
        quantity: once,
        group: 'x',
      })
      .book({ indicator: 'J08', ownMonth: '2026-03', quantity: points(300), group: 'x' })
    expect(rows(chain)).toMatchObject({ K11: { earned: 100 }, J08: { earned: 300 } })
  })
})
