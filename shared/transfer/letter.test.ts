import { letterReminderDays, letterStage, letterWords } from './letter'

const letter = { letterExpires: '2026-10-20' }

test('is spoken of 15, 7 and 0 days before its last one, and after it', () => {
  expect(letterReminderDays).toEqual({ ahead: 15, near: 7, last: 0 })
})

test.each([
  ['2026-10-04', undefined, '介绍信 10 月 20 日到期'],
  ['2026-10-05', 'ahead', '介绍信 10 月 20 日到期'],
  ['2026-10-12', 'ahead', '介绍信 10 月 20 日到期'],
  ['2026-10-13', 'near', '介绍信 10 月 20 日到期，只剩 7 天以内'],
  ['2026-10-19', 'near', '介绍信 10 月 20 日到期，只剩 7 天以内'],
  ['2026-10-20', 'last', '介绍信今天到期'],
  ['2026-10-21', 'overdue', '介绍信已于 10 月 20 日过期'],
])('on %s: %s', (today, stage, words) => {
  expect(letterStage(letter, today)).toBe(stage)
  expect(letterWords(letter, today)).toBe(words)
})
