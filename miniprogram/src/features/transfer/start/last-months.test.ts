import { lastMonths } from './last-months'

test.each([
  ['2026-08-20', ['2026-07', '2026-08']],
  ['2026-01-05', ['2026-01']],
  ['2026-12-05', ['2026-11']],
])('on %s it is counted up to %j', (today, months) => {
  expect(lastMonths(today)).toEqual(months)
})
