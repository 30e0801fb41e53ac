import { quarterlyBook } from '../rulebook/examples/quarterly'
import { firstBook } from '../rulebook/first-book'
import { derive } from './derive'
import { explainAttribution, explainIndicator } from './explain'
import { attended, Chain, once, times } from './testing/chain'
import { wideBook } from './testing/wide-book'

const year = { through: '2026-12' }

describe('a row in words', () => {
  const chain = new Chain('王芳')
    .book({ indicator: 'L12', ownMonth: '2026-02', quantity: times(2) })
    .book({ indicator: 'L04', ownMonth: '2026-02', quantity: attended(1, 2) })
    .book({ indicator: 'B03', ownMonth: '2026-08', quantity: once })
  const score = derive(firstBook, chain.scorecard, year)
  const say = (code: string) => explainIndicator(firstBook, score, code)

  it('says formula, cap and result', () => {
    expect(say('L12')).toEqual({
      sentence: '每次 1 分，全年至多 6 分；已得 2.00，应得 6.00，上限未满',
      formula: '每次 1 分',
      cap: '全年至多 6 分',
      clause: firstBook.indicators[3]?.clause,
      version: '2026-1',
    })
  })

  it.each([
    ['L04', '每参加一次 1 分，全年至多 10 分；缺 1 次，已得 1.00，应得 2.00，上限未满'],
    ['L01', '每参加一次 1.5 分，全年至多 6 分；没有应到场次，本项不计应得，不影响得分'],
    ['B03', '从满分起，每次扣 3 分，扣完为止，每半年满分 6 分；已扣 1.50'],
    ['J01', '公司级 2 分；集团、市级 4 分；省部级 8 分；国家级 10 分，全年至多 10 分；暂无记录'],
  ])('of %s', (code, sentence) => expect(say(code).sentence).toBe(sentence))

  it('says which cap cut what, of the window and of the year', () => {
    const served = ['03', '06', '09', '12'].reduce(
      (known, month) =>
        known.book({ indicator: 'G01', ownMonth: `2026-${month}`, quantity: times(2) }),
      new Chain('王芳'),
    )
    const office = derive(quarterlyBook, served.scorecard, year)
    expect(explainIndicator(quarterlyBook, office, 'G01').sentence).toBe(
      '每次 2 分，每季度至多 2 分，全年合计至多 6 分；' +
        '上限已满，超出的 2.00 不再计分，全年合计的上限已满，少计 0.50，已得 1.50',
    )
  })

  it('says which of the caps within the window cut what', () => {
    const nestedCaps = [
      { per: 'occurrence' as const, most: { general: 80 } },
      { per: 'month' as const, most: { general: 200 } },
      { per: 'quarter' as const, most: { general: 300 } },
    ]
    const nested = {
      ...firstBook,
      indicators: firstBook.indicators.map((row) =>
        row.code === 'L12' ? { ...row, nestedCaps } : row,
      ),
    }
    const served = ['02', '02', '02', '03', '03'].reduce(
      (known, month, place) =>
        known.book({
          matter: `declaration-${place}`,
          indicator: 'L12',
          ownMonth: `2026-${month}`,
          quantity: once,
        }),
      new Chain('王芳'),
    )
    const score = derive(nested, served.scorecard, year)
    expect(explainIndicator(nested, score, 'L12').sentence).toContain(
      '每次的上限已满，少计 1.00，每月的上限已满，少计 0.40，每季度的上限已满，少计 0.60，已得 3.00',
    )
    expect(score.indicators.find(({ code }) => code === 'L12')?.cut).toBe(200)
  })

  it('says that the cap is full', () => {
    const full = new Chain('王芳').book({
      indicator: 'L12',
      ownMonth: '2026-02',
      quantity: times(8),
    })
    const { sentence } = explainIndicator(firstBook, derive(firstBook, full.scorecard, year), 'L12')
    expect(sentence).toBe(
      '每次 1 分，全年至多 6 分；上限已满，超出的 2.00 不再计分，已得 6.00，应得 6.00',
    )
  })

  it('exists for every row of a book, with every kind of reason', () => {
    for (const through of ['2026-01', '2026-12']) {
      const wide = derive(wideBook, new Chain('王芳').scorecard, { through })
      for (const { code } of wideBook.indicators) {
        expect(explainIndicator(wideBook, wide, code).sentence).not.toContain('undefined')
      }
    }
  })

  it('does not exist for a row that is not in the book', () => {
    expect(() => say('L99')).toThrow()
  })
})

describe('an entry in words', () => {
  it('says when nothing of it counts', () => {
    expect(explainAttribution('capFull', 0)).toBe('上限已满，本次不再计分')
    expect(explainAttribution('capFull', 50)).toBe('本项上限已满，超出部分不再计分')
  })
})
