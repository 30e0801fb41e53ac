import { firstBook } from '../rulebook/first-book'
import type { Rulebook } from '../rulebook/rulebook'
import { derive } from './derive'
import { explainModule } from './explain-module'
import { attended, Chain, times } from './testing/chain'

const chain = new Chain('王芳')
  .book({ indicator: 'L12', ownMonth: '2026-02', quantity: times(3) })
  .book({ indicator: 'L04', ownMonth: '2026-02', quantity: attended(1, 2) })
  .book({ indicator: 'J01', variant: 'nation', ownMonth: '2026-03', quantity: times(1) })

const say = (book: Rulebook, through: string, name: 'base' | 'duty' | 'bonus') =>
  explainModule(book, derive(book, chain.scorecard, { through }), name)

/** L12 is attainable by time, 6 × 7/12 = 3.50; L04 was expected twice. */
it('says the arithmetic of a proportion, as of a month and of the whole year', () => {
  expect(say(firstBook, '2026-07', 'duty')).toBe(
    '60 × 7/12（月数） × 4.00 ÷ 5.50（已得 ÷ 应得）= 25.45',
  )
  expect(say(firstBook, '2026-12', 'duty')).toBe('60 × 4.00 ÷ 8.00（已得 ÷ 应得）= 30.00')
})

it('says what the cap of a module cut, and nothing of a sum', () => {
  expect(say(firstBook, '2026-12', 'bonus')).toBeUndefined()
  const { bonus } = firstBook.modules
  const low = { ...firstBook, modules: { ...firstBook.modules, bonus: { ...bonus, cap: 800 } } }
  expect(say(low as Rulebook, '2026-12', 'bonus')).toBe('合计上限已满，超出的 2.00 不再计分')
  expect(say(firstBook, '2026-12', 'base')).toBeUndefined()
})

it('says of nothing attainable that nothing was', () => {
  const { duty } = firstBook.modules
  const onlyMeetings = firstBook.indicators.filter(({ code }) => code !== 'L12' && code !== 'L04')
  const none = { ...firstBook, indicators: onlyMeetings, modules: { ...firstBook.modules, duty } }
  expect(say(none, '2026-12', 'duty')).toBe('截至目前没有应得的项目，暂不计分')
})

it('says of shorter windows what they came to together', () => {
  const weight = { counting: 'inProportion', weight: 6_000 } as const
  const duty = { ...weight, window: 'halfYear', yearFrom: 'mean' } as const
  const halves = { ...firstBook, modules: { ...firstBook.modules, duty } }
  expect(say(halves, '2026-12', 'duty')).toMatch(/^各项已得 ÷ 应得为 .*，按段折算后 \d+\.\d\d$/)
})
