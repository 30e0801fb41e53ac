import { bookOf, earlierFor, type BookOfYear } from '../rulebook/book-of-year'
import type { AdoptedRulebook } from '../rulebook/adopted'
import { quarterlyBook } from '../rulebook/examples/quarterly'
import type { Indicator } from '../rulebook/indicator'
import type { Rulebook } from '../rulebook/rulebook'
import { attribute } from './attribute'
import { carriedOver } from './carried-over'
import { derive } from './derive'
import { Chain, once, points } from './testing/chain'

/** A quarterly branch changes its book in the middle of a year. 依据: docs/adr/0027. */

const hours = (count: number) => ({ kind: 'measure', amount: count * 100 }) as const
const through = '2026-12'
const ofYear = { counting: 'asEarned', cap: 2_000, window: 'year', yearFrom: 'same' } as const

function changed(book: Rulebook, code: string, change: Partial<Indicator>): Indicator[] {
  return book.indicators.map((row) => (row.code === code ? { ...row, ...change } : row))
}

/** From the second quarter on an hour is worth half, and dishonesty twice. */
const half: Partial<Indicator> = {
  formula: { kind: 'quantity', value: { general: 25 }, measure: '学时' },
}
const twice: Partial<Indicator> = { formula: { kind: 'unit', value: { general: 1_000 } } }
const second: Rulebook = {
  ...quarterlyBook,
  version: 'quarterly-2',
  startsWith: '2026-Q2',
  indicators: changed(
    { ...quarterlyBook, indicators: changed(quarterlyBook, 'Z01', half) },
    'F01',
    twice,
  ),
}
/** From the third on nobody counts hours any more. */
const third: Rulebook = {
  ...second,
  version: 'quarterly-3',
  startsWith: '2026-Q3',
  indicators: second.indicators.filter(({ code }) => code !== 'Z01'),
}

function adopted(rulebook: Rulebook, startsIn: string, before?: AdoptedRulebook): AdoptedRulebook {
  const earlier = earlierFor(startsIn, before)
  const minutes = { title: '党员大会', heldOn: '2026-03-20', expected: 9, present: 9, ayes: 9 }
  return {
    _id: rulebook.version,
    organisation: rulebook.organisation,
    version: rulebook.version,
    startsWith: rulebook.startsWith,
    startsIn,
    digest: '',
    rulebook,
    ...(earlier && { earlier }),
    adopted: minutes,
    recordedAt: '2026-03-20T12:00:00.000+08:00',
    recordedBy: 'zheng-guohua',
  }
}

const one = adopted(quarterlyBook, '2026-01')
const two = adopted(second, '2026-04', one)
const three = adopted(third, '2026-07', two)
const year = bookOf(three)

const helping = (month: string) => ({ indicator: 'Z01', ownMonth: month, quantity: hours(8) })
const lying = (month: string) => ({ indicator: 'F01', ownMonth: month, quantity: once })

const both = new Chain('王芳')
  .book(helping('2026-02'))
  .book(helping('2026-05'))
  .book(lying('2026-03'))
  .book(lying('2026-06'))

const modules = (book: BookOfYear, chain: Chain, month = through) =>
  derive(book, chain.scorecard, { through: month }).modules

describe('a year under several versions', () => {
  it('counts each window by its own', () => {
    // 8 hours: 4.00 in the first quarter, 2.00 in the second; the year is the mean of four.
    expect(modules(year, both).duty.points).toBe((400 + 200) / 4)
    expect(modules(year, both).deduction.points).toBe((500 + 1_000) / 4)
    const score = derive(year, both.scorecard, { through })
    expect(score.indicators.find(({ code }) => code === 'Z01')?.earned).toBe(150)
    expect(score).toMatchObject({ rulebookVersion: 'quarterly-3', unpriced: [], clamped: [] })
    expect(score.gradeCap).toEqual({ grade: 'qualified', because: ['F01'] })
  })

  it('leaves what is over as it was, by the version alone that it was under', () => {
    const first = new Chain('王芳').book(helping('2026-02')).book(lying('2026-03'))
    const before = modules(quarterlyBook, first)
    expect(modules(year, first)).toEqual(before)
    expect(modules(second, first)).not.toEqual(before)
    const later = new Chain('王芳').book(helping('2026-05')).book(lying('2026-06'))
    expect(modules(bookOf(two), later)).toEqual(modules(second, later))
  })

  it('says of each fact what it changes by the version of its window', () => {
    const shares = attribute(year, both.scorecard, both.entries, { through })
    expect(shares.map(({ indicator, points: share }) => [indicator, share])).toEqual([
      ['Z01', 400],
      ['F01', -500],
      ['Z01', 200],
      ['F01', -1_000],
    ])
  })

  it('takes from a cap of the year what counted by the version of its time', () => {
    const aYear: Partial<Indicator> = {
      nestedCaps: [
        { per: 'month', most: { general: 400 } },
        { per: 'year', most: { general: 500 } },
      ],
    }
    const capped = (book: Rulebook) => ({ ...book, indicators: changed(book, 'Z01', aYear) })
    const before = adopted(capped(quarterlyBook), '2026-01')
    const book = bookOf(adopted(capped(second), '2026-04', before))
    // 4.00 in the first quarter leaves 1.00 of the 2.00 in the second.
    expect(modules(book, both).duty.points).toBe((400 + 100) / 4)
    const shares = attribute(book, both.scorecard, both.entries, { through })
    expect(shares.filter(({ indicator }) => indicator === 'Z01').map((one) => one.points)).toEqual([
      400, 100,
    ])
  })

  it('lists as without a price only what had none in its own window', () => {
    const gone = new Chain('王芳').book(helping('2026-05')).book(helping('2026-08'))
    const { unpriced } = derive(year, gone.scorecard, { through })
    expect(unpriced).toEqual([{ indicator: 'Z01', why: 'unknownIndicator' }])
  })

  it('says of a row that is taken away within its window that its facts count no more', () => {
    const whole: Rulebook = {
      ...quarterlyBook,
      modules: { ...quarterlyBook.modules, bonus: ofYear },
    }
    const indicators = whole.indicators.filter(({ code }) => code !== 'G03')
    const shorter = { ...whole, version: 'quarterly-2', startsWith: '2026-Q2', indicators }
    const book = bookOf(adopted(shorter, '2026-04', adopted(whole, '2026-01')))
    const decided = { indicator: 'G03', ownMonth: '2026-02', quantity: points(300) }
    const { scorecard, entries } = new Chain('王芳').book(decided)
    expect(modules(whole, new Chain('王芳').book(decided)).bonus.points).toBe(300)
    const { unpriced, modules: derived } = derive(book, scorecard, { through })
    expect([derived.bonus.points, unpriced]).toEqual([
      0,
      [{ indicator: 'G03', why: 'unknownIndicator' }],
    ])
    expect(attribute(book, scorecard, entries, { through })).toMatchObject([{ points: 0 }])
  })

  it('clamps what a body decided to the range of its own window', () => {
    const wide = { formula: { kind: 'decided', least: 200, most: 400 } } as const
    const narrow = { ...second, indicators: changed(second, 'G03', wide) }
    const decided = new Chain('王芳')
      .book({ indicator: 'G03', ownMonth: '2026-02', quantity: points(1_000) })
      .book({ indicator: 'G03', ownMonth: '2026-05', quantity: points(1_000) })
    const { clamped } = derive(bookOf(adopted(narrow, '2026-04', one)), decided.scorecard, {
      through,
    })
    expect(clamped).toMatchObject([{ decided: 1_000, counted: 400 }])
  })

  it('is carried over window by window', () => {
    const values = carriedOver(year, both.scorecard, '2026-06')
    const duty = values.filter(({ module }) => module === 'duty')
    expect(duty.map(({ window, earned }) => [window, earned])).toEqual([
      ['2026-Q1', 400],
      ['2026-Q2', 200],
    ])
  })

  it('is one version alone in the years after', () => {
    const next = new Chain('王芳', undefined, '2027-01').book(lying('2027-02'))
    const at = { through: '2027-12' }
    expect(derive(year, next.scorecard, at)).toEqual(derive(third, next.scorecard, at))
    expect(earlierFor('2027-01', three)).toBeUndefined()
    expect(earlierFor('2027-04', three)?.map(({ rulebook }) => rulebook.version)).toEqual([
      'quarterly-3',
    ])
  })
})
