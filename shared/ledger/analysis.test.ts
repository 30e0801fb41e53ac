import { firstBook } from '../rulebook/first-book'
import { analysisOf, integrationShare, mergedAnalyses, remarksOn } from './analysis'
import { derive } from './derive'
import { attended, Chain, once, ordinary } from './testing/chain'

const through = { through: '2026-06' }
const scoreOf = (chain: Chain) => derive(firstBook, chain.scorecard, through)

const wangFang = scoreOf(
  new Chain('王芳')
    .book({ indicator: 'L04', ownMonth: '2026-03', quantity: attended(3) })
    .book({ indicator: 'L12', ownMonth: '2026-03', quantity: once }),
)
const liNa = scoreOf(
  new Chain('李娜').book({ indicator: 'L04', ownMonth: '2026-03', quantity: attended(2, 3) }),
)
const unscored = scoreOf(new Chain('吴倩', { ...ordinary, scored: false }))

describe('a row over a period', () => {
  const rows = analysisOf(firstBook, [wangFang, liNa, unscored])
  const row = (code: string) => rows.find(({ indicator }) => indicator === code)

  it('counts whom it is for, who could, who did and who did all', () => {
    expect(row('L04')).toEqual({
      indicator: 'L04',
      audience: 2,
      could: 2,
      did: 2,
      full: 1,
      least: 200,
      most: 300,
      sum: 500,
    })
    expect(row('L01')).toMatchObject({ audience: 2, could: 0, did: 0 })
  })

  it.each([
    ['L04', []],
    ['L01', ['fewCan', 'neverUsed']],
    ['B03', ['alwaysFull']],
    ['J01', ['neverUsed']],
  ])('%s is remarked on: %j', (code, remarks) => {
    const found = row(code)
    expect(found && remarksOn(found)).toEqual(remarks)
  })

  it('says nothing of a row for nobody', () => {
    expect(analysisOf(firstBook, [unscored])).toEqual([])
  })

  it('adds up over pages', () => {
    const pages = mergedAnalyses(
      analysisOf(firstBook, [wangFang]),
      analysisOf(firstBook, [liNa, unscored]),
    )
    expect(pages).toEqual(rows)
  })

  it('shows the share of rows that tie Party work to the business', () => {
    const tagged = {
      ...firstBook,
      indicators: firstBook.indicators.map((one) =>
        one.code === 'L12' ? { ...one, businessIntegration: true } : one,
      ),
    }
    expect(integrationShare(tagged, rows)).toEqual({ integrated: 100, all: 600 })
  })
})
