import { dayWords, halfYearWords, momentWords, monthWords, timeWords } from './calendar-words'

const moment = '2026-06-05T09:20:00.000+08:00'

test('a day, a month and a time are said without leading noughts and signs', () => {
  expect([dayWords('2026-09-03'), dayWords(moment)]).toEqual(['9 月 3 日', '6 月 5 日'])
  expect([monthWords('2026-12'), monthWords(moment)]).toEqual(['12 月', '6 月'])
  expect([timeWords(moment), momentWords(moment)]).toEqual(['09:20', '6 月 5 日 09:20'])
})

test('a half-year is said with its year', () => {
  expect([halfYearWords('2026-H1'), halfYearWords('2026-H2')]).toEqual([
    '2026 年上半年',
    '2026 年下半年',
  ])
})
