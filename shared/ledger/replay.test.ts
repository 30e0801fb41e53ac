import { firstBook } from '../rulebook/first-book'
import type { Indicator } from '../rulebook/indicator'
import { rulebookSchema, type Rulebook } from '../rulebook/rulebook'
import { replay, rowsWithoutPast } from './replay'
import { attended, Chain, once, points } from './testing/chain'
import { wideBook } from './testing/wide-book'

const year = { through: '2026-12' }

function draftOf(book: Rulebook, change: (row: Indicator) => Indicator | undefined): Rulebook {
  const indicators = book.indicators.flatMap((row) => change(row) ?? [])
  return rulebookSchema.parse({ ...book, version: '2027-1', indicators })
}

describe('a draft over the past', () => {
  const wangFang = new Chain('王芳')
    .book({ indicator: 'L04', ownMonth: '2026-06', quantity: attended(6) })
    .book({ indicator: 'J01', ownMonth: '2026-05', variant: 'city', quantity: once, group: 'pump' })
    .book({ indicator: 'J08', ownMonth: '2026-03', quantity: points(300) })

  it('moves nobody when it says the same', () => {
    const { before, after, rows, bandBefore, bandAfter } = replay(
      wideBook,
      draftOf(wideBook, (row) => row),
      wangFang.scorecard,
      year,
    )
    expect([after, rows, bandAfter]).toEqual([before, [], bandBefore])
  })

  it('says by how much, and which row did it', () => {
    const lower = draftOf(wideBook, (row) =>
      row.code === 'J01' ? { ...row, cap: { general: 300 } } : row,
    )
    const { before, after, rows } = replay(wideBook, lower, wangFang.scorecard, year)
    expect(rows).toEqual([{ indicator: 'J01', before: 400, after: 300 }])
    expect(before - after).toBe(100)
  })

  it('names a row of which more could have been earned, though what was earned stays', () => {
    const wider = draftOf(firstBook, (row) =>
      row.code === 'L12' ? { ...row, cap: { general: 800 } } : row,
    )
    const chain = new Chain('王芳').book({
      indicator: 'L04',
      ownMonth: '2026-06',
      quantity: attended(6),
    })
    const { before, after, rows } = replay(firstBook, wider, chain.scorecard, year)
    const attainable = { before: 600, after: 800 }
    expect(rows).toEqual([{ indicator: 'L12', before: 0, after: 0, attainable }])
    expect(after).toBeLessThan(before)
    const without = draftOf(firstBook, (row) => (row.code === 'L12' ? undefined : row))
    expect(replay(firstBook, without, chain.scorecard, year).rows).toEqual([
      { indicator: 'L12', before: 0, after: 0, attainable: { before: 600, after: 0 } },
    ])
  })

  it('clamps what a body decided to the new range, and lists it', () => {
    const narrow = draftOf(wideBook, (row) =>
      row.code === 'J08' ? { ...row, formula: { kind: 'decided', least: 100, most: 200 } } : row,
    )
    const { clamped, rows } = replay(wideBook, narrow, wangFang.scorecard, year)
    expect(clamped).toMatchObject([{ decided: 300, counted: 200 }])
    expect(rows).toEqual([{ indicator: 'J08', before: 300, after: 200 }])
  })

  it('lets a row that the past lacked lower nobody, and lists it', () => {
    const [volunteering] = firstBook.indicators.filter(({ code }) => code === 'L12')
    if (volunteering === undefined) throw new Error('The first book has L12')
    const wider = { ...firstBook, indicators: [...firstBook.indicators] }
    wider.indicators.push({ ...volunteering, code: 'L99', expectation: 'month' })
    const full = new Chain('王芳').book({
      indicator: 'L04',
      ownMonth: '2026-06',
      quantity: attended(6),
    })
    const { before, after, rows } = replay(firstBook, wider, full.scorecard, year)
    expect([after, rows]).toEqual([before, []])
    expect(rowsWithoutPast(firstBook, wider).map(({ code }) => code)).toEqual(['L99'])
    expect(rowsWithoutPast(firstBook, firstBook)).toEqual([])
  })

  it('names a row that was switched on as one without a past', () => {
    const on = draftOf(wideBook, (row) => ({ ...row, off: undefined }))
    expect(rowsWithoutPast(wideBook, on).map(({ code }) => code)).toEqual(['L08'])
  })

  it('shows who would change band', () => {
    const chain = new Chain('王芳')
      .book({ indicator: 'L04', ownMonth: '2026-12', quantity: attended(10) })
      .book({ indicator: 'L01', ownMonth: '2026-12', quantity: attended(4) })
    const easier = { ...firstBook, bands: { ...firstBook.bands, excellent: 8_300 } }
    const { bandBefore, bandAfter } = replay(firstBook, easier, chain.scorecard, year)
    expect([bandBefore, bandAfter]).toEqual(['qualified', 'excellent'])
  })
})
